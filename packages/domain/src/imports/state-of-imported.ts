import type { ServiceState } from "../catalogues/states.ts";
import type { ImportedLine } from "./imported-line.ts";

/** The state in which a line of an earlier journal stands, by how the service ended (R50, R52). */
export function stateOfImported({ outcome }: Pick<ImportedLine, "outcome">): ServiceState {
  if (outcome === "refused") return "refused";
  return outcome === "interrupted_technical" ? "failed_technical" : "given";
}

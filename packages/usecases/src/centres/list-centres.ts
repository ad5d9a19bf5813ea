import { withDirectory } from "@prosvet/db";
import type { Ctx } from "../context.ts";
import { keptFor } from "../kept-for.ts";
import type { CentreCard } from "./centre.ts";
import { selectCentreCards } from "./centre-queries.ts";

const known = keptFor<CentreCard[]>(5_000);

/**
 * Every centre of the deployment, by name in Russian order. Open to anybody. Kept for five seconds per process; while
 * there is none it is asked anew, so that the first centres of a deployment are seen at once.
 */
export async function listCentres({ db }: Pick<Ctx, "db" | "now">): Promise<CentreCard[]> {
  const kept = known.find(db, "all");
  if (kept) return kept;
  const centres = await withDirectory(db, async (tx) => selectCentreCards(tx));
  return centres.length > 0 ? known.keep(db, "all", centres) : centres;
}

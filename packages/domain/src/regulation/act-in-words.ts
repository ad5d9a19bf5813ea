import type { LegalAct } from "./legal-act.ts";
import { dayOfOrder } from "./words-of-regulation.ts";

/** «Федеральный закон «Об образовании…» от 29 декабря 2012 года № 273-ФЗ» (R5). */
export const actInWords = ({ title, number, adoptedOn }: Pick<LegalAct, "title" | "number" | "adoptedOn">) =>
  [title, adoptedOn ? `от ${dayOfOrder(adoptedOn)}` : "", number ? `№ ${number}` : ""]
    .filter((word) => word !== "")
    .join(" ");

import type { CentreTx, TenantTx } from "@prosvet/db";
import { notFound, refuse } from "../app-error.ts";
import { type FoundRefusal, readRefusal } from "./refusal-queries.ts";

/** Throws `not_found` for a line that is not there or not theirs, `refused` for one that is no refusal. */
export async function requireRefusedLine(tx: TenantTx, serviceId: string, own: string | null): Promise<void> {
  const line = await readRefusal(tx, serviceId);
  if (!line || (own !== null && line.consultantId !== own)) {
    throw notFound("Такой строки в журнале нет. Обновите страницу.");
  }
  if (line.state === "refused" && line.annulledAt === null) return;
  refuse({
    code: "line_not_refused",
    message: "Письмо об отказе готовится по строке с мотивированным отказом.",
    requirement: "R52",
  });
}

/** The same line for the letter. Throws when it is gone. */
export async function refusedLine(tx: CentreTx, serviceId: string): Promise<FoundRefusal> {
  const line = await readRefusal(tx, serviceId);
  if (!line) throw new Error("the line of a refusal is gone");
  return line;
}

import { withTenant } from "@prosvet/db";
import type { EditionContent, RegulationFacts } from "@prosvet/domain";
import { notFound } from "../app-error.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { readEditionIn, selectEditions } from "./editions.ts";
import { bookIn } from "./regulation-book.ts";
import { factsOfBook } from "./regulation-facts.ts";

/** What an edition of the centre's «Порядок» sets, whole (R7). Throws `forbidden`, `not_found`. */
export async function readEdition(ctx: Ctx, { id }: { id: string }): Promise<EditionContent> {
  requireMember(ctx, "head", "registrar", "consultant");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) =>
    readEditionIn(tx, await selectEditions(tx), id),
  );
}

/** What the «Порядок» is written from: as it is in force, or in an edition (R7). Throws `forbidden`, `not_found`. */
export async function readRegulationFacts(
  ctx: Ctx,
  { edition }: { edition?: string },
): Promise<RegulationFacts> {
  requireMember(ctx, "head", "registrar", "consultant");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const book = await bookIn(tx, ctx.now);
    if (edition === undefined) return factsOfBook(book);
    const named = book.editions.find(({ id }) => id === edition);
    if (!named) throw notFound("Такой редакции Порядка нет. Обновите страницу.");
    const order = { number: named.orderNumber, effectiveFrom: named.effectiveFrom };
    return factsOfBook(book, { ...(await readEditionIn(tx, book.editions, edition)), order });
  });
}

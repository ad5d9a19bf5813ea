import { notFound } from "../app-error.ts";
import type { Member } from "../context.ts";
import { ownConsultantOf } from "../gate.ts";

export const noSuchConsultant = () => notFound("Такого консультанта в центре нет.");

/** A consultant has to do with their own calendar, a head with everybody's. Throws `not_found`, `forbidden`. */
export function requireOwnFeed(actor: Member, consultantId: string): void {
  const own = ownConsultantOf(actor);
  if (own !== null && own !== consultantId) throw noSuchConsultant();
}

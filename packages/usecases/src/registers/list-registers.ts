import { withTenant } from "@prosvet/db";
import { dayOf, type RegisterKind, registerKinds } from "@prosvet/domain";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { readFirstUnnumbered } from "./booking-number-queries.ts";
import { selectBooks } from "./number-queries.ts";

/** A register of the centre: whether its regulation keeps it, its title, and the years of its books, the latest first. */
export type Register = { register: RegisterKind; kept: boolean; title: string; years: number[] };

/** The three registers with the book of this year and those of the past (R8–R11). Throws `forbidden`. */
export async function listRegisters(ctx: Ctx): Promise<Register[]> {
  requireMember(ctx, "head", "registrar", "consultant");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const { timezone, limits } = await readCentreIn(tx, ctx.now);
    const yearOf = (moment: Date) => Number(dayOf(moment, timezone).slice(0, 4));
    const [books, unnumbered] = await Promise.all([selectBooks(tx), readFirstUnnumbered(tx)]);
    const thisYear = yearOf(ctx.now);
    const earliest = unnumbered ? yearOf(unnumbered) : thisYear;
    const unread = Array.from({ length: thisYear - earliest + 1 }, (_, ago) => thisYear - ago);
    return registerKinds.map((register) => {
      const years = books.filter((book) => book.register === register).map(({ year }) => year);
      const all = new Set([thisYear, ...(register === "bookings" ? unread : []), ...years]);
      const { kept, title } = limits.registers[register];
      return { register, kept, title, years: [...all].sort((one, other) => other - one) };
    });
  });
}

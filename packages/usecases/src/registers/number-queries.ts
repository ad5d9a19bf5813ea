import { type CentreTx, ofTenant, type TenantTx } from "@prosvet/db";
import { journalCounters } from "@prosvet/db/schema";
import type { RegisterKind } from "@prosvet/domain";
import { and, desc, eq, sql } from "drizzle-orm";

/** The registers that have numbers: the journals, the consents, the acts of destruction, requests of people about their data. */
export type NumberedRegister = RegisterKind | "consents" | "destruction_acts" | "subject_requests";

/** The next number of a register in a year. The row stays locked until the commit, so numbers have no gaps (R8). */
export async function takeNumber(tx: CentreTx, register: NumberedRegister, year: number): Promise<number> {
  const [counter] = await tx
    .insert(journalCounters)
    .values({ tenantId: tx.tenantId, register, year, lastNumber: 1 })
    .onConflictDoUpdate({
      target: [journalCounters.tenantId, journalCounters.register, journalCounters.year],
      set: { lastNumber: sql`${journalCounters.lastNumber} + 1` },
    })
    .returning({ number: journalCounters.lastNumber });
  if (!counter) throw new Error("the journal gave no number");
  return counter.number;
}

const counterOf = (tx: CentreTx, register: NumberedRegister, year: number) =>
  tx
    .select({ last: journalCounters.lastNumber })
    .from(journalCounters)
    .where(
      and(
        ofTenant(tx, journalCounters),
        eq(journalCounters.register, register),
        eq(journalCounters.year, year),
      ),
    );

/**
 * Holds a register so that no month of the year is closed before the commit. It keeps nobody from taking numbers, and
 * several may hold it at once. The year has a line already, and so a counter.
 */
export const keepPeriodsOpen = (tx: CentreTx, register: NumberedRegister, year: number) =>
  counterOf(tx, register, year).for("key share").execute();

/**
 * Stops a register until the commit: whoever takes a number or holds it open comes before or after. Out: the last
 * number given, 0 before the first.
 */
export async function stopNumbers(tx: CentreTx, register: NumberedRegister, year: number): Promise<number> {
  await tx
    .insert(journalCounters)
    .values({ tenantId: tx.tenantId, register, year, lastNumber: 0 })
    .onConflictDoNothing();
  const [counter] = await counterOf(tx, register, year).for("update");
  if (!counter) throw new Error("the register has no counter");
  return counter.last;
}

/** Counts a stopped register on. */
export const setLastNumber = (tx: CentreTx, register: NumberedRegister, year: number, lastNumber: number) =>
  tx
    .update(journalCounters)
    .set({ lastNumber })
    .where(
      and(
        ofTenant(tx, journalCounters),
        eq(journalCounters.register, register),
        eq(journalCounters.year, year),
      ),
    )
    .execute();

/** The books of all registers: the years that have numbers, the latest first. */
export const selectBooks = (tx: TenantTx) =>
  tx
    .select({
      register: journalCounters.register,
      year: journalCounters.year,
      lastNumber: journalCounters.lastNumber,
    })
    .from(journalCounters)
    .where(ofTenant(tx, journalCounters))
    .orderBy(desc(journalCounters.year))
    .execute();

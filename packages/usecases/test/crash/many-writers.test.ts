import { newId } from "@prosvet/crypto";
import { testDatabase } from "@prosvet/testing";
import { recordService } from "@prosvet/usecases";
import { expect, it } from "vitest";
import { lineOf, openJournal } from "../support/journal.ts";

const writers = 50;
const seconds = Number(process.env.SECONDS ?? 10);
const base = testDatabase({ max: writers });

it(
  `[R8] ${writers} who write into one journal at once for ${seconds} s get numbers without gaps and without repeats`,
  async () => {
    const { centre, registrar, as } = await openJournal(base);
    const given: number[] = [];
    const refused: string[] = [];
    const until = performance.now() + seconds * 1000;
    const write = async (writer: number) => {
      for (let line = 0; performance.now() < until; line++) {
        // Every seventh is refused after it was begun: what it would have been numbered is another's.
        const bad = (writer + line) % 7 === 0;
        const changes = bad ? { bookingId: newId() } : {};
        await recordService(as(registrar), lineOf(centre, changes), newId()).then(
          ({ number }) => given.push(number),
          ({ code }) => refused.push(code),
        );
      }
    };
    await Promise.all(Array.from({ length: writers }, (_, writer) => write(writer)));
    const sorted = given.sort((one, other) => one - other);
    expect(sorted.length).toBeGreaterThan(writers);
    expect(sorted).toEqual(sorted.map((_, index) => index + 1));
    expect(new Set(refused)).toEqual(new Set(["not_found"]));
    const found = await base.owner.inTenant(centre.tenantId, (tx) =>
      tx.execute<{ lines: number; last: number; counter: number }>(`
      select count(*)::int as lines, max(number) as last,
        (select last_number from app.journal_counters where register = 'services') as counter from app.services`),
    );
    expect(found[0]).toEqual({ lines: sorted.length, last: sorted.length, counter: sorted.length });
    console.log(`writers=${writers} seconds=${seconds} lines=${sorted.length} refused=${refused.length}`);
  },
  seconds * 1000 + 60_000,
);

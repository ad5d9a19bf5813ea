import { readTenant } from "@prosvet/db";
import { type FindingKind, findingKinds, lookActions } from "@prosvet/domain";
import { createCentre, openSuperuser, testDatabase } from "@prosvet/testing";
import {
  annulService,
  contextOf,
  correctService,
  countFindings,
  discloseBooking,
  type Findings,
  listFindings,
  type Member,
} from "@prosvet/usecases";
import { sql } from "drizzle-orm";
import { PgDialect } from "drizzle-orm/pg-core";
import { afterAll, describe, expect, it } from "vitest";
import { wantedOf } from "../src/control/control-period.ts";
import { selectFound } from "../src/control/found-queries.ts";
import { selectLimitVersions } from "../src/control/frame-queries.ts";
import { flawsOf, limitsOver } from "../src/control/judge.ts";
import { isLook } from "../src/control/traced-selection-queries.ts";
import { now, openJournal } from "./support/journal.ts";

const base = testDatabase();
const root = openSuperuser(base.urls);
afterAll(() => root.end());
const november = { from: "2026-11", to: "2026-11" };

async function openWatched(wishes: Parameters<typeof openJournal>[1] = {}) {
  const journal = await openJournal(base, wishes);
  const head = await journal.centre.member("head");
  const { tenantId } = journal.centre;
  const list = (kind: FindingKind, more: object = {}, member: Member = head, clock = now) =>
    listFindings(journal.as(member, clock), { kind, ...november, ...more });
  const counts = async (member: Member = head, clock = now) =>
    Object.fromEntries(
      (await countFindings(journal.as(member, clock), november)).counts.map(({ kind, count }) => [
        kind,
        count,
      ]),
    );
  const flaws = async (kind: FindingKind, clock = now) =>
    (await list(kind, {}, head, clock)).findings.map(
      ({ flaws: [first] }) => `${first?.code} ${first?.severity}`,
    );
  return { ...journal, head, tenantId, list, counts, flaws };
}

describe("what the head looks after", () => {
  it("[R6] [R36] a booking past its time and one whose window passed are found, with the clause of the centre", async () => {
    const { book, list, flaws, counts, head } = await openWatched();
    await book();
    expect(await flaws("overdue", new Date("2026-11-17T07:00:00Z"))).toEqual([]);
    const after = new Date("2026-11-28T07:00:00Z");
    const { findings } = await list("overdue", {}, head, after);
    expect(findings).toMatchObject([
      {
        ...{ subject: { kind: "booking" }, who: "Консультант 1" },
        flaws: [{ code: "no_outcome", requirement: "R9", clause: "п. 35", severity: "must" }],
      },
    ]);
    expect(await counts(head, after)).toMatchObject({ overdue: 1, breaches: 0 });
  });

  it.each([
    ["garmonia", "must"],
    ["klub", "recommended"],
  ] as const)("[R36] a window that %s missed is of what is %s", async (regulation, severity) => {
    const { book, flaws, tenantId } = await openWatched({ regulation });
    await book();
    await root`update app.bookings set starts_at = null, ends_at = null, first_offered_at = null,
      deadline = '2026-11-20', state = 'requested' where tenant_id = ${tenantId}`;
    const after = new Date("2026-11-28T07:00:00Z");
    expect(await flaws("breaches", after)).toEqual([`window_missed ${severity}`]);
    expect(await flaws("overdue", after)).toEqual([`no_time ${severity}`]);
    const offered = "2026-11-19T07:00:00Z";
    await root`update app.bookings set first_offered_at = ${offered} where tenant_id = ${tenantId}`;
    expect(await flaws("breaches", after)).toEqual([]);
  });

  it("[R8] a line that came later than the centre's own term says who entered it and how late", async () => {
    const { record, list, registrar } = await openWatched({ limits: { journalEntryDays: 2 } });
    await record({ startedAt: "2026-11-16T11:00:00+05:00" });
    await record({ startedAt: "2026-11-15T11:00:00+05:00" });
    const { findings } = await list("late");
    expect(findings).toMatchObject([
      {
        ...{ subject: { kind: "service", number: 2, year: 2026 }, who: registrar.displayName },
        flaws: [{ words: "Внесена через 3 дня после услуги; по правилам центра не позже чем через 2 дня." }],
      },
    ]);
  });

  it("[R8] corrections and annulments say who, when, why, what stood and what stands since", async () => {
    const { record, list, head, as, registrar } = await openWatched();
    const line = await record();
    const reason = "Опечатка";
    const change = (version: number, durationMinutes: number) =>
      correctService(as(registrar), line.id, { version, reason, changes: { durationMinutes } });
    await change(1, 30);
    await change(2, 60);
    await annulService(as(head, new Date(now.getTime() + 1000)), line.id, { version: 3, reason });
    const { findings } = await list("corrections");
    expect(findings.map(({ flaws: [first] }) => first?.code)).toEqual(["annulled", "corrected", "corrected"]);
    expect(findings.map(({ why }) => why).at(-1)).toBe(reason);
    expect(
      findings.flatMap(({ changes }) => changes.map(({ before, after }) => [before, after])).sort(),
    ).toEqual([
      ["30 мин", "60 мин"],
      ["45 мин", "30 мин"],
    ]);
  });

  it("[R34] a look says whose code, who and why, and when they have no booking or service with that recipient", async () => {
    const { book, list, head, as, registrar, tenantId } = await openWatched();
    const { id } = await book();
    await discloseBooking(as(registrar), { id, why: "Звонок о переносе" });
    await discloseBooking(as(head, new Date(now.getTime() + 1000)), { id, why: "Проверка" });
    const { findings, lookers } = await list("looks");
    expect(findings.map(({ why, flaws: [first] }) => [why, first?.code])).toEqual([
      ["Проверка", "look_unrelated"],
      ["Звонок о переносе", "look"],
    ]);
    expect(findings[0]?.subject?.label).toMatch(/^Получатель \S+$/);
    expect(lookers.map(({ looks, standsOut }) => [looks, standsOut])).toEqual([
      [1, false],
      [1, false],
    ]);
    await root`insert into app.audit_entries (tenant_id, id, at, actor, membership_id, action, subject_kind, seq, hash)
      select ${tenantId}, gen_random_uuid(), ${now.toISOString()}, 'member', ${registrar.membershipId},
        'recipients.find', 'recipient', 1000 + n, 'x' from generate_series(1, 30) n`;
    expect((await list("looks")).lookers[0]).toMatchObject({ looks: 31, standsOut: true });
  });
});

it("[R34] every action by which an identity is seen is among the looks, spelt as in their index", () => {
  const spelt = new PgDialect().sqlToQuery(isLook).sql.match(/'[^']+'/g);
  expect(spelt).toEqual(lookActions.map((action) => `'${action}'`));
});

/** Lines and bookings of every kind, made of one of each. */
async function openMixed(regulation: "garmonia" | "klub") {
  const watched = await openWatched({ regulation, limits: { channels: ["face_to_face", "phone", "email"] } });
  const { record, book, tenantId } = watched;
  const line = await record();
  await book();
  await root`
    insert into app.services select x.* 
    from app.services s, generate_series(2, 150) n cross join lateral jsonb_populate_record(s, jsonb_build_object(
      'id', gen_random_uuid(), 'number', n, 'state', (array['given', 'given', 'refused', 'draft', 'failed_technical'])[1 + n % 5],
      'kind', (array['content', 'dispatcher', 'survey'])[1 + n % 3],
      'form', (array['in_person', 'visit_home', 'visit_event', 'written', 'remote'])[1 + n / 3 % 5],
      'channel', (array['face_to_face', 'phone', 'video', 'foreign_messenger'])[1 + n / 2 % 4],
      'outcome', (array['satisfied', 'referred'])[1 + n / 5 % 2],
      'topics', jsonb_build_array((array['5', '14.2'])[1 + n % 2]),
      'referred_to', case when n % 7 = 0 then '["Центр"]'::jsonb else '[]'::jsonb end,
      'duration_minutes', (array[45, 10, 15, 180, 181])[1 + n / 7 % 5], 'printed_sheets', 4 + n % 3,
      'child_present', n % 11 = 0, 'feedback_given', n % 4 = 0, 'copied_to_recipient_media', n % 13 = 0,
      'summary_sealed', case when n % 3 = 0 then 'v1.x' end,
      'started_at', s.started_at - n % 6 * interval '20 hours',
      'annulled_at', null)) x where s.tenant_id = ${tenantId} and s.id = ${line.id}`;
  return watched;
}

it.each(["garmonia", "klub"] as const)(
  "[R6] of 150 lines and their bookings under «%s», the database finds exactly what the rules judge, and pages leave no gap",
  async (regulation) => {
    const { centre, list, counts } = await openMixed(regulation);
    const wanted = { ...wantedOf(november, now), before: null, most: 1000 };
    const [versions, rows] = await readTenant(base.db, centre.tenantId, (tx) =>
      Promise.all([
        selectLimitVersions(tx),
        selectFound(
          tx,
          (own) => sql`
            select started_at as at, id, 'service' as source from app.services where tenant_id = ${own.tenantId}
              and annulled_at is null
            union all select requested_at, id, 'booking' from app.bookings where tenant_id = ${own.tenantId}`,
          wanted,
        ),
      ]),
    );
    const limitsOf = limitsOver(versions);
    const clock = { now, today: "2026-11-18" };
    const counted = await counts();
    for (const kind of ["overdue", "empty", "late", "breaches"] as const) {
      const judged = rows.filter((row) => flawsOf(kind, row, limitsOf(row), clock).length > 0);
      const { findings } = await list(kind, { limit: 200 });
      expect(findings.map(({ id }) => id).sort(), kind).toEqual(judged.map(({ id }) => id).sort());
      expect(findings.every(({ flaws }) => flaws.length > 0)).toBe(true);
      expect(counted[kind]).toBe(judged.length);
    }
    const all = (await list("empty", { limit: 200 })).findings.map(({ id }) => id);
    const read: string[] = [];
    for (let next: string | null = ""; next !== null; ) {
      const page: Findings = await list("empty", { limit: 37, ...(next && { before: next }) });
      read.push(...page.findings.map(({ id }) => id));
      next = page.next;
    }
    expect(read).toEqual(all);
  },
);

it("[R6] [R34] a registrar reads three of the lists, a consultant none, and nobody another centre's", async () => {
  const { record, list, counts, registrar, centre, as } = await openWatched();
  await record({ startedAt: "2026-11-10T11:00:00+05:00" });
  expect(await counts(registrar)).toMatchObject({ overdue: 0, empty: 1, late: 1 });
  expect(Object.keys(await counts(registrar))).toHaveLength(3);
  for (const kind of findingKinds.slice(3)) {
    await expect(list(kind, {}, registrar)).rejects.toMatchObject({ code: "forbidden" });
  }
  const consultant = await centre.member("consultant");
  await expect(list("late", {}, consultant)).rejects.toMatchObject({ code: "forbidden" });
  await expect(countFindings(as(consultant), november)).rejects.toMatchObject({ code: "forbidden" });
  const elsewhere = contextOf(
    base.deps({ clock: () => now }),
    await (await createCentre(base)).member("head"),
  );
  for (const kind of findingKinds) {
    expect((await listFindings(elsewhere, { kind, ...november })).findings).toEqual([]);
  }
});

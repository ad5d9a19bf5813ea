import { open } from "@prosvet/crypto";
import { withTenant } from "@prosvet/db";
import type { Limits } from "@prosvet/domain";
import { testDatabase } from "@prosvet/testing";
import { listJournal } from "@prosvet/usecases";
import { readCentreKey } from "@prosvet/usecases/centres";
import { openRecipientKey, ratingCommentPlace } from "@prosvet/usecases/recipients";
import { describe, expect, it } from "vitest";
import { givenAt, lastMoment, openRated } from "./support/rated.ts";
import { codeOf, count, later } from "./support/visitors.ts";

const base = testDatabase();
const refusedAs = (code: string) => ({ code: "refused", refusal: { code, requirement: "R54" } });

describe("a parent rates the help", () => {
  it("[R32] [R54] anonymous, by number and PIN or by the link; the mark stands in the journal", async () => {
    for (const way of ["pin", "link"] as const) {
      const { give, rate, link, secret, head, as } = await openRated(base);
      const { id } = await give();
      const opened = way === "pin" ? secret : { link };
      expect(await rate({ mark: 4, requestMet: "partly" }, givenAt, opened)).toEqual({
        ...{ until: lastMoment, mark: 4, ratedAt: givenAt, mayRate: false },
      });
      const { services } = await listJournal(as(head), { year: 2026 });
      const rating = { mark: 4, channel: "site", on: "2026-11-18" };
      expect(services).toMatchObject([{ id, rating, anonymous: true }]);
    }
  });

  it("[R54] once: a second mark is refused, and of ten at one moment one is kept", async () => {
    const { give, rate, rows, look } = await openRated(base);
    await give();
    const codes = await Promise.all(
      Array.from({ length: 10 }, (_, at) => codeOf(rate({ mark: (at % 5) + 1 }))),
    );
    expect([count(codes, "ok"), count(codes, "refused")]).toEqual([1, 9]);
    const [kept, ...more] = await rows();
    expect(more).toEqual([]);
    await expect(rate({ mark: 1 })).rejects.toMatchObject(refusedAs("already_rated"));
    expect(await look()).toMatchObject({ mark: kept?.mark, mayRate: false });
  });

  it("[R54] until 23:59:59 of the third day and not a moment longer", async () => {
    const { give, rate, look } = await openRated(base);
    await give();
    const late = later(1, lastMoment);
    expect(await look()).toEqual({ until: lastMoment, mark: null, ratedAt: null, mayRate: true });
    expect(await look(late)).toMatchObject({ mark: null, mayRate: false });
    await expect(rate({}, late)).rejects.toMatchObject(refusedAs("rating_window_closed"));
    expect((await rate({}, lastMoment)).mark).toBe(5);
  });

  it("[R54] nothing before the service is in the journal, nothing of one refused or struck through", async () => {
    const { give, rate, look, centre } = await openRated(base);
    expect(await look()).toBeNull();
    await expect(rate()).rejects.toMatchObject(refusedAs("service_not_given"));
    await give({ outcome: "interrupted_technical" });
    expect(await look()).toBeNull();
    await expect(rate()).rejects.toMatchObject(refusedAs("service_not_given"));
    const given = await give();
    await base.owner.inTenant(centre.tenantId, (tx) =>
      tx.execute(
        `update app.services set annulled_at = now(), annulled_by = recorded_by, annul_reason = 'проверка' where id = '${given.id}'`,
      ),
    );
    await expect(rate()).rejects.toMatchObject(refusedAs("service_not_given"));
    const refused = await openRated(base);
    const reasons = { refusalReason: "outside_competence", refusalText: "Вопрос не к центру" } as const;
    await refused.give({ outcome: "refused", ...reasons });
    expect(await refused.look()).toBeNull();
  });

  it("[R54] [R55] where the centre asks for none, or not on its site, nothing is offered and nothing is taken", async () => {
    const answers: [Partial<Limits>, string][] = [
      [{ ratingEnabled: false }, "rating_not_offered"],
      [{ ratingChannels: ["paper"] }, "rating_channel_not_offered"],
    ];
    for (const [limits, code] of answers) {
      const { give, rate, look } = await openRated(base, { limits });
      await give();
      expect(await look()).toBeNull();
      await expect(rate()).rejects.toMatchObject({ refusal: { code } });
    }
  });

  it("[R17] says whether the request was met, and in words that are kept sealed with their own key", async () => {
    const { give, rate, rows, centre, booking } = await openRated(base);
    await give();
    await rate({ requestMet: "no", comment: "Спасибо Марфе Петровне" });
    const [row] = await rows();
    expect(row).toMatchObject({ requestMet: "no", recordedBy: null, bookingId: booking.id });
    expect(JSON.stringify(row)).not.toContain("Марф");
    const words = await withTenant(base.db, centre.tenantId, async (tx) => {
      const [found] = await tx.execute<{ recipient_id: string }>("select recipient_id from app.services");
      const key = await openRecipientKey(
        tx,
        await readCentreKey(tx, base.keyring),
        found?.recipient_id ?? "",
      );
      return key && open(key, row?.commentSealed ?? "", ratingCommentPlace(centre.tenantId, row?.id ?? ""));
    });
    expect(words).toBe("Спасибо Марфе Петровне");
  });

  it("[R6] leaves a line of the audit in codes, and a wrong PIN rates nothing", async () => {
    const { give, rate, rows, centre, secret } = await openRated(base);
    const { id } = await give();
    const pin = secret.pin === "000000" ? "000001" : "000000";
    expect(await codeOf(rate({}, givenAt, { ...secret, pin }))).toBe("not_found");
    expect(await rows()).toEqual([]);
    await rate({ comment: "Слова" });
    const audit = await base.owner.inTenant(centre.tenantId, (tx) =>
      tx.execute(
        `select actor, subject_kind, subject_id, facts from app.audit_entries where action = 'ratings.rate'`,
      ),
    );
    expect(audit).toEqual([
      { actor: "parent", subject_kind: "service", subject_id: id, facts: { channel: "site" } },
    ]);
  });
});

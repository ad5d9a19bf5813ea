import { newId } from "@prosvet/crypto";
import { createCentre, testDatabase } from "@prosvet/testing";
import { describe, expect, it } from "vitest";
import { givenAt, lastMoment, openRated } from "./support/rated.ts";
import { codeOf } from "./support/visitors.ts";

const base = testDatabase();
const weekLater = new Date("2026-11-27T06:00:00Z");

describe("the staff key in a mark", () => {
  it.each(["paper", "oral", "federal_portal"] as const)(
    "[R55] given as %s, of a walk-in too, by the day on which it was given",
    async (channel) => {
      const { record, keyIn, head } = await openRated(base);
      const { id } = await record();
      const line = await keyIn({ id, channel, mark: 3, ratedOn: "2026-11-21" }, weekLater, head);
      expect(line).toMatchObject({ id, rating: { mark: 3, channel, on: "2026-11-21" } });
    },
  );

  it("[R54] not of a day after the window, before the service or still to come", async () => {
    const { give, keyIn, rows } = await openRated(base);
    const { id } = await give();
    const answers = {
      "2026-11-22": "rating_window_closed",
      "2026-11-17": "too_early",
      "2026-11-28": "rating_in_future",
    };
    for (const [ratedOn, code] of Object.entries(answers))
      await expect(keyIn({ id, ratedOn }, weekLater)).rejects.toMatchObject({ refusal: { code } });
    expect(await rows()).toEqual([]);
  });

  it("[R54] once, whoever was first: the parent sees it and gives no other", async () => {
    const { give, keyIn, rate, look } = await openRated(base);
    const { id } = await give();
    await keyIn({ id, mark: 2 });
    expect(await look()).toMatchObject({ until: lastMoment, mark: 2, mayRate: false });
    await expect(rate()).rejects.toMatchObject({ refusal: { code: "already_rated" } });
    await expect(keyIn({ id })).rejects.toMatchObject({ refusal: { code: "already_rated" } });
  });

  it("[R55] only in the ways of the centre's regulation", async () => {
    const { record, keyIn } = await openRated(base, { regulation: "klub" });
    const { id } = await record();
    await expect(keyIn({ id, channel: "oral" })).rejects.toMatchObject({
      refusal: { limit: "ratingChannels", requirement: "R55" },
    });
    expect((await keyIn({ id, channel: "paper" })).rating).toMatchObject({ mark: 4 });
  });

  it("[R6] head and registrar alone, each with a line of the audit; nothing of another centre", async () => {
    const { give, keyIn, centre, registrar } = await openRated(base);
    const { id } = await give();
    const consultant = await centre.member("consultant");
    expect(await codeOf(keyIn({ id }, givenAt, consultant))).toBe("forbidden");
    expect(await codeOf(keyIn({ id: newId() }))).toBe("not_found");
    const stranger = await (await createCentre(base)).member("head");
    expect(await codeOf(keyIn({ id }, givenAt, stranger))).toBe("not_found");
    await keyIn({ id, requestMet: "yes" });
    const audit = await base.owner.inTenant(centre.tenantId, (tx) =>
      tx.execute(
        `select membership_id, subject_id, facts from app.audit_entries where action = 'ratings.record'`,
      ),
    );
    expect(audit).toEqual([
      { membership_id: registrar.membershipId, subject_id: id, facts: { channel: "paper" } },
    ]);
  });
});

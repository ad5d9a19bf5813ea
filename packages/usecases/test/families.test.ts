import { newId } from "@prosvet/crypto";
import { testDatabase } from "@prosvet/testing";
import {
  annulService,
  changeFamily,
  listFamilyRegister,
  RecordService,
  RegisterFamily,
  recordConsent,
  recordService,
  registerFamily,
  removeFamily,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { consents, openDesk, person } from "./support/desk.ts";
import { lineOf } from "./support/journal.ts";

const base = testDatabase();

/** A centre that keeps the register, with people who named themselves. */
async function open(regulation: "klub" | "garmonia" = "klub") {
  const desk = await openDesk(base, { regulation });
  const ctx = desk.as();
  async function somebody(agrees = true, more: object = { anonymous: undefined, person, consents }) {
    const { id: bookingId } = await desk.register(more);
    const [found] = await desk.rows<{ id: string; code: string }>(
      `select r.id, r.code from app.bookings b join app.recipients r on r.id = b.recipient_id where b.id = '${bookingId}'`,
    );
    const { id: recipientId = "", code = "" } = found ?? {};
    if (agrees) await recordConsent(ctx, { recipientId, purpose: "family_register", how: "oral_by_phone" });
    return { recipientId, code, bookingId };
  }
  const family = (codes: string[], more: object = {}) =>
    RegisterFamily.parse({ basis: "ppmk_service", members: codes.map((code) => ({ code })), ...more });
  const serve = (bookingId: string, more: object = {}) =>
    recordService(ctx, RecordService.parse({ ...lineOf(desk.centre), bookingId, ...more }), newId());
  return { ...desk, ctx, somebody, family, serve };
}

describe("the register of families", () => {
  it("[R10] puts a family on record under a random code with the next number of the year, and says what it got", async () => {
    const { ctx, somebody, family, serve } = await open();
    const [mother, father] = [await somebody(), await somebody()];
    const members = [
      { code: mother.code.toLowerCase(), relation: "mother" },
      { code: father.code, relation: "father" },
    ];
    const asked = { members, childAges: [4], categories: ["early_age"], attends: "in_queue" };
    const put = await registerFamily(ctx, family([], asked));
    expect(put).toMatchObject({
      ...{ ordinal: 1, registeredOn: "2026-11-18", servicesGiven: 0, lastServiceOn: null },
      ...{ childAges: [4], consentGivenOn: "2026-11-18", removed: null },
    });
    expect(put.code).toMatch(/^[0-9A-Z]{4}-[0-9A-Z]{4}-[0-9A-Z]$/);
    expect([mother.code, father.code]).not.toContain(put.code);
    await serve(mother.bookingId);
    const gone = await serve(father.bookingId, { form: "remote", channel: "phone" });
    const { families } = await listFamilyRegister(ctx, { year: 2026 });
    expect(families).toMatchObject([
      { servicesGiven: 2, lastServiceOn: "2026-11-18", formsOfHelp: ["in_person", "remote"] },
    ]);
    await annulService(ctx, gone.id, { version: 1, reason: "Дважды" });
    const [after] = (await listFamilyRegister(ctx, { year: 2026 })).families;
    expect(after).toMatchObject({ servicesGiven: 1, formsOfHelp: ["in_person"] });
  });

  it("[R10] [R41] counts a service that both parents took part in once", async () => {
    const desk = await open();
    const both = { anonymous: undefined, person, consents, participants: 2 };
    const { bookingId, code } = await desk.somebody(true, {
      ...both,
      secondPerson: { name: "Пётр Соловей", consents },
    });
    const [second] = await desk.rows<{ id: string; code: string }>(
      "select r.id, r.code from app.bookings b join app.recipients r on r.id = b.second_recipient_id",
    );
    await recordConsent(desk.ctx, {
      ...{ recipientId: second?.id ?? "", purpose: "family_register", how: "oral_by_phone" },
    });
    await registerFamily(desk.ctx, desk.family([code, second?.code ?? ""]));
    await desk.serve(bookingId, { participants: 2 });
    const { families } = await listFamilyRegister(desk.ctx, { year: 2026 });
    expect(families).toMatchObject([{ servicesGiven: 1 }]);
  });

  it("[R32] [R42] takes nobody anonymous, nobody without a consent to it, and nobody twice", async () => {
    const { ctx, somebody, family } = await open();
    const anonymous = await somebody(false, {});
    const silent = await somebody(false);
    const agreed = await somebody();
    const put = (code: string) => registerFamily(ctx, family([code]));
    await expect(put(anonymous.code)).rejects.toMatchObject({ refusal: { code: "family_member_anonymous" } });
    await expect(put(silent.code)).rejects.toMatchObject({ refusal: { code: "family_consent_missing" } });
    const answers = await Promise.allSettled([put(agreed.code), put(agreed.code)]);
    expect(answers.map(({ status }) => status).sort()).toEqual(["fulfilled", "rejected"]);
    const foreign = await (await open()).somebody();
    for (const code of [foreign.code, "AAAA-AAAA-A"])
      await expect(put(code)).rejects.toMatchObject({ code: "invalid" });
  });

  it("[R10] takes a family off the record with a reason and keeps its line; then it may be put on anew", async () => {
    const { ctx, somebody, family } = await open();
    const { code } = await somebody();
    const { id } = await registerFamily(ctx, family([code]));
    const { registeredOn: _, afterClosingReason: __, ...facts } = family([code], { childAges: [5] });
    expect(await changeFamily(ctx, id, facts)).toMatchObject({ childAges: [5] });
    expect(await removeFamily(ctx, id, { reason: "moved" })).toMatchObject({
      removed: { on: "2026-11-18", reason: "moved" },
    });
    const foreign = removeFamily((await open()).ctx, id, { reason: "moved" });
    await expect(foreign).rejects.toMatchObject({ code: "not_found" });
    const over = { refusal: { code: "family_removed" } };
    await expect(changeFamily(ctx, id, facts)).rejects.toMatchObject(over);
    await expect(removeFamily(ctx, id, { reason: "moved" })).rejects.toMatchObject(over);
    expect((await registerFamily(ctx, family([code]))).ordinal).toBe(2);
    expect((await listFamilyRegister(ctx, { year: 2026 })).families.map(({ ordinal }) => ordinal)).toEqual([
      2, 1,
    ]);
  });

  it("[R10] is not kept where the regulation knows none, and not shown to consultants", async () => {
    const { ctx, somebody, family } = await open("garmonia");
    const { code } = await somebody();
    const asks = [() => registerFamily(ctx, family([code])), () => listFamilyRegister(ctx, { year: 2026 })];
    for (const ask of asks)
      await expect(ask()).rejects.toMatchObject({
        refusal: { code: "families_not_kept", requirement: "R10" },
      });
    const klub = await open();
    const consultant = klub.as(await klub.centre.member("consultant"));
    await expect(listFamilyRegister(consultant, { year: 2026 })).rejects.toMatchObject({ code: "forbidden" });
  });
});

import { emptyDatabase } from "@prosvet/testing";
import {
  askExport,
  contextOf,
  type ExportWriter,
  makeExports,
  RegisterFamily,
  recordConsent,
  registerFamily,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { consents, openDesk, person } from "./support/desk.ts";

const base = await emptyDatabase("family_exports");

/** A writer that keeps what it was given, as words. */
function kept() {
  const written: string[] = [];
  const write: ExportWriter = async (content) => {
    if (content.document === "refusal_letter") throw new TypeError("a register was asked for");
    for await (const batch of content.rows as AsyncIterable<object[]>) written.push(JSON.stringify(batch));
    return new Uint8Array([1]);
  };
  return { written, write };
}

describe("[R10] [R33] the register of families as a document", () => {
  const wanted = { document: "families", year: 2026, format: "xlsx" } as const;

  it("has codes and every category of the children, names only for official use, and is not for a consultant", async () => {
    const desk = await openDesk(base, { regulation: "klub" });
    const ctx = desk.as();
    const { id: bookingId } = await desk.register({ anonymous: undefined, person, consents });
    const [found] = await desk.rows<{ id: string; code: string }>(
      `select r.id, r.code from app.bookings b join app.recipients r on r.id = b.recipient_id where b.id = '${bookingId}'`,
    );
    const { id: recipientId = "", code = "" } = found ?? {};
    await recordConsent(ctx, { recipientId, purpose: "family_register", how: "oral_by_phone" });
    const family = { basis: "ppmk_service", members: [{ code }], categories: ["early_age", "gifted"] };
    const put = await registerFamily(ctx, RegisterFamily.parse(family));
    await askExport(ctx, { ...wanted, use: "general" });
    await askExport(ctx, { ...wanted, use: "official", why: { reason: "check" } });
    const { written, write } = kept();
    expect(await makeExports(contextOf(ctx, { kind: "worker" } as const), write)).toBe(2);
    const [general, official] = written;
    expect(general).toContain(put.code);
    expect(general).toContain('"childCategories":["early_age","gifted"]');
    expect(general).not.toContain(person.name);
    expect(official).toContain(person.name);
    expect(official).toContain('"purpose":"family_register"');
    const consultant = contextOf(ctx, await desk.centre.member("consultant"));
    await expect(askExport(consultant, { ...wanted, use: "general" })).rejects.toMatchObject({
      code: "forbidden",
    });
  });

  it("is refused where the centre keeps no such register", async () => {
    const desk = await openDesk(base, { regulation: "garmonia" });
    await expect(askExport(desk.as(), { ...wanted, use: "general" })).rejects.toMatchObject({
      code: "refused",
    });
  });
});

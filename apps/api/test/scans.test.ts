import sharp from "sharp";
import { beforeAll, describe, expect, it } from "vitest";
import { type Desk, openDesk } from "./support/centre.ts";
import { formOf, newConsent, newRecipient, newScan, plainPdf } from "./support/consents.ts";
import { corpus } from "./support/uploads.ts";
import { world } from "./support/world.ts";

const api = world();
let desk: Desk;
let consentId: string;
beforeAll(async () => {
  desk = await openDesk(api);
  consentId = await newConsent(desk, await newRecipient(api, desk));
});

const send = (form: FormData | undefined, more: { body?: string; headers?: Record<string, string> } = {}) =>
  desk.head.call("POST", `/api/consents/${consentId}/scans`, { form, ...more });
const look = (id: string, caller = desk.head, body: object = { reason: "check" }) =>
  caller.post(`/api/scans/${id}/look`, body);

const files = await corpus();

describe(`a file of a corpus of ${files.length}`, () => {
  it.each(files)("[R42] is answered as it deserves: $what, $answer", async ({ answer, ...file }) => {
    const sent = await send(formOf(file));
    const { refusal, code } = sent.read<{ refusal?: string; code?: string }>();
    expect(sent.status === 201 ? "taken" : (refusal ?? code)).toBe(answer);
    expect(sent.status).toBe(answer === "taken" ? 201 : 422);
  });
});

describe("a scan", () => {
  it("[R42] comes back as an attachment that no browser runs or guesses at", async () => {
    const answer = await look(await newScan(desk, consentId));
    expect(answer).toMatchObject({ status: 200, text: plainPdf.toString() });
    expect(Object.fromEntries(answer.headers)).toMatchObject({
      "content-type": "application/pdf",
      "content-disposition": 'attachment; filename="scan.pdf"',
      "content-security-policy": "sandbox",
      "x-content-type-options": "nosniff",
      "cache-control": "no-store",
    });
  });

  it("[R42] of a photograph tells neither where nor by what it was taken", async () => {
    const photograph = files.find(({ name }) => name === "дома.jpg");
    expect((await sharp(photograph?.bytes).metadata()).exif).toBeDefined();
    const { id } = (await send(formOf(photograph))).read<{ id: string }>();
    const answer = await api.api.request(`/api/scans/${id}/look`, {
      method: "POST",
      headers: {
        "content-type": "application/json",
        cookie: desk.head.cookie ?? "",
        "sec-fetch-site": "same-origin",
      },
      body: JSON.stringify({ reason: "check" }),
    });
    const shown = await sharp(Buffer.from(await answer.arrayBuffer())).metadata();
    expect([shown.format, shown.exif]).toEqual(["jpeg", undefined]);
  });

  it("[R34] is shown with a reason and to nobody but the head and the registrars", async () => {
    const id = await newScan(desk, consentId);
    expect((await look(id, desk.registrar)).status).toBe(200);
    expect((await look(id, desk.consultant)).status).toBe(403);
    expect((await look(id, desk.head, {})).status).toBe(422);
    expect((await look(id, desk.head, { reason: "other" })).status).toBe(422);
  });
});

describe("what is no file", () => {
  it("is refused as what it is: another type, no file, a field too much, a kind that is none, too long", async () => {
    const json = { "content-type": "application/json" };
    expect((await send(undefined, { body: "{}", headers: json })).status).toBe(415);
    const noBoundary = { "content-type": "multipart/form-data" };
    expect((await send(undefined, { body: "x", headers: noBoundary })).status).toBe(415);
    const broken = { "content-type": "multipart/form-data; boundary=x" };
    expect([400, 422]).toContain((await send(undefined, { body: "x", headers: broken })).status);
    const empty = new FormData();
    expect((await send(empty)).status).toBe(422);
    expect((await send(formOf({}, "passport"))).status).toBe(422);
    const more = formOf();
    more.set("recipient", "x");
    expect((await send(more)).status).toBe(422);
    const text = formOf();
    text.set("file", "text instead of a file");
    expect((await send(text)).status).toBe(422);
    const long = formOf({ bytes: Buffer.alloc(12 * 1024 * 1024) });
    expect(await send(long)).toMatchObject({ status: 413, json: { code: "too_large" } });
    expect(api.logs).toEqual([]);
  });

  it("[R42] leaves nothing behind: as many files as rows", async () => {
    const { tenantId } = desk.centre;
    const rows = await api.base.owner.inTenant(tenantId, (tx) =>
      tx.execute<{ name: string }>("select stored_name as name from app.scans"),
    );
    const kept = await api.deps.files?.store.listBefore(tenantId, new Date(Date.now() + 60_000));
    expect(kept?.sort()).toEqual(rows.map(({ name }) => name).sort());
  });
});

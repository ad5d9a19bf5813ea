import { textPresets } from "@prosvet/domain";
import { describe, expect, it } from "vitest";
import type { Caller } from "./support/caller.ts";
import { openDesk } from "./support/centre.ts";
import { protectedRoute } from "./support/protected-route.ts";
import { world } from "./support/world.ts";

const api = world();
const staff = ["head", "registrar", "consultant"] as const;

protectedRoute(api, { method: "GET", path: "/api/regulation", roles: [...staff] });
protectedRoute(api, { method: "GET", path: "/api/regulation/document?format=docx", roles: [...staff] });

const setProfile = (head: Caller, body: object) => head.call("PUT", "/api/regulation/profile", { body });

type Book = {
  profile: object;
  profileVersion: string;
  texts: { aboutText: string };
  textVersionId: string | null;
  editionId: string;
  acts: { title: string }[];
};

describe("the regulation of a centre", () => {
  it("[R3] [R4] says who the centre is, and the head changes it", async () => {
    const { head } = await openDesk(api);
    const { profile, profileVersion } = (await head.get("/api/regulation")).read<Book>();
    const body = { ...profile, basedOn: profileVersion, founder: "Администрация района", phone: null };
    expect(await setProfile(head, body)).toMatchObject({
      status: 200,
      json: { founder: "Администрация района" },
    });
    expect((await setProfile(head, body)).status).toBe(409);
  });

  it("[R3] refuses a colour too pale to read, with words", async () => {
    const { head } = await openDesk(api);
    const { profile, profileVersion } = (await head.get("/api/regulation")).read<Book>();
    const body = { ...profile, phone: null, basedOn: profileVersion, accent: "#ffee00" };
    expect(await setProfile(head, body)).toMatchObject({
      status: 422,
      json: { refusal: "accent_too_pale" },
    });
  });

  it("[R1] [R7] takes texts by an order and keeps the edition before", async () => {
    const { head } = await openDesk(api);
    const before = (await head.get("/api/regulation")).read<Book>();
    const texts = { ...before.texts, aboutText: "Помогаем родителям." };
    const order = { basedOn: before.textVersionId, orderNumber: "27", effectiveFrom: "2026-11-20" };
    expect(await head.post("/api/regulation/texts", { ...order, texts })).toMatchObject({
      status: 201,
      json: { order: { number: "27" }, texts: { aboutText: "Помогаем родителям." }, editions: [{}, {}] },
    });
    expect(await head.get(`/api/regulation/editions/${before.editionId}`)).toMatchObject({
      status: 200,
      json: { texts: { aboutText: textPresets.garmonia.aboutText }, limits: { bookingWindowDays: 10 } },
    });
  });

  it("[R32] refuses to word a clause that is the same for every centre, with the requirement", async () => {
    const { head } = await openDesk(api);
    const { texts } = (await head.get("/api/regulation")).read<Book>();
    const order = { basedOn: null, orderNumber: "27", effectiveFrom: "2026-11-20" };
    const body = { ...order, texts: { ...texts, clauses: { "18": "Только с паспортом." } } };
    expect(await head.post("/api/regulation/texts", body)).toMatchObject({
      status: 422,
      json: { refusal: "clause_fixed", requirement: "R32", clause: "п. 18" },
    });
  });

  it("[R5] lists the acts that the centre is guided by", async () => {
    const { head } = await openDesk(api);
    const act = { level: "municipal", title: "Постановление", number: "7", adoptedOn: null, link: null };
    expect((await head.post("/api/regulation/acts", { ...act, offered: true })).status).toBe(201);
    const { acts } = (await head.get("/api/regulation")).read<Book>();
    expect(acts.map(({ title }) => title)).toContain("Постановление");
  });

  it.each([
    ["docx", "PK"],
    ["pdf", "%PDF-"],
  ])("[R7] is a %s file to keep and to print, drawn anew when it was changed", async (format, signature) => {
    const { head } = await openDesk(api);
    const read = () => head.get(`/api/regulation/document?format=${format}`);
    const first = await read();
    expect(first.status).toBe(200);
    expect(first.text.startsWith(signature)).toBe(true);
    expect(first.headers.get("content-disposition")).toContain(`poryadok.${format}`);
    const { profile, profileVersion } = (await head.get("/api/regulation")).read<Book>();
    const body = {
      ...profile,
      basedOn: profileVersion,
      phone: null,
      name: "Консультационный центр «Другой»",
    };
    expect((await setProfile(head, body)).status).toBe(200);
    expect((await read()).text).not.toBe(first.text);
  });

  it("[R7] has no document of another centre's edition", async () => {
    const [own, other] = [await openDesk(api), await openDesk(api)];
    const { editionId } = (await other.head.get("/api/regulation")).read<Book>();
    const answer = await own.head.get(`/api/regulation/document?format=pdf&edition=${editionId}`);
    expect(answer.status).toBe(404);
  });
});

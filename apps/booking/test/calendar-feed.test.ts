import { newToken } from "@prosvet/crypto";
import { createCentre, type TestCentre } from "@prosvet/testing";
import {
  cancelBooking,
  changeMember,
  contextOf,
  renewCalendarFeed,
  revokeCalendarFeed,
} from "@prosvet/usecases";
import { describe, expect, it } from "vitest";
import { bookedRows } from "./booked-rows.ts";
import { book } from "./journey.ts";
import { testPages } from "./pages.ts";
import { visitor } from "./visitor.ts";

const pages = testPages();

type Event = Record<string, string>;

/** A calendar read back: unfolded, its properties by name, parameters left out. */
function eventsOf(text: string): Event[] {
  const unfolded = text.replace(/\r\n[ \t]/g, "");
  return [...unfolded.matchAll(/BEGIN:VEVENT\r\n([\s\S]*?)END:VEVENT/g)].map(([, lines = ""]) =>
    Object.fromEntries(
      lines
        .split("\r\n")
        .filter((line) => line !== "")
        .map((line) => {
          const [name = "", ...value] = line.split(":");
          return [name.split(";")[0] ?? "", value.join(":").replace(/\\([,;\\])/g, "$1")];
        }),
    ),
  );
}

const feedPath = ({ slug }: TestCentre, token: string) => `/c/${slug}/calendar/${token}.ics`;

async function withFeed() {
  const centre = await createCentre(pages.base);
  const head = contextOf(pages.base.deps(), await centre.member("head"));
  const [consultantId = ""] = centre.consultantIds;
  const { membershipId } = await centre.member("consultant", consultantId);
  const { token } = await renewCalendarFeed(head, consultantId);
  const ask = (secret = token) => visitor(pages.app()).get(feedPath(centre, secret));
  return { centre, head, consultantId, membershipId, token, ask };
}

describe("the secret calendar of a consultant", () => {
  it("holds when and how they are busy, and nobody's name, number, question or topic", async () => {
    const { centre, ask } = await withFeed();
    const topic = { words: "Развод и Аристарх", typical: "tantrums" };
    const { number, pin } = await book(visitor(pages.app()), centre.slug, { topic });
    const feed = await ask();
    expect(feed.status).toBe(200);
    expect(feed.headers.get("Content-Type")).toBe("text/calendar; charset=utf-8");
    expect(feed.headers.get("Cache-Control")).toBe("private, max-age=300");
    const { bookings } = await bookedRows(pages.base, centre.tenantId);
    const [booked] = bookings;
    const stamp = (moment: Date) => `${moment.toISOString().replace(/[-:]|\.\d+/g, "")}`;
    expect(eventsOf(feed.body)).toMatchObject([
      {
        SUMMARY: "Консультация, очно",
        DTSTART: stamp(booked?.startsAt ?? new Date(0)),
        DTEND: stamp(booked?.endsAt ?? new Date(0)),
        STATUS: "TENTATIVE",
        TRANSP: "OPAQUE",
      },
    ]);
    for (const secret of [number, pin, booked?.id ?? "?", "Развод", "Аристарх", "плачет", "tantrums"]) {
      expect(feed.body).not.toContain(secret);
    }
  });

  it("has no more of what was cancelled, and keeps the key of what was not", async () => {
    const { centre, head, ask } = await withFeed();
    await book(visitor(pages.app()), centre.slug);
    const [first] = eventsOf((await ask()).body);
    await book(visitor(pages.app()), centre.slug);
    const { bookings } = await bookedRows(pages.base, centre.tenantId);
    expect(eventsOf((await ask()).body)).toHaveLength(2);
    const gone = bookings.toSorted((one, two) => Number(one.startsAt) - Number(two.startsAt))[1];
    await cancelBooking(head, { id: gone?.id ?? "", reason: "Консультант заболел" });
    const left = eventsOf((await ask()).body);
    expect(left.map(({ UID }) => UID)).toEqual([first?.UID]);
  });

  it("opens to its newest address alone; every other is answered alike, whatever is wrong with it", async () => {
    const { centre, head, consultantId, token, ask } = await withFeed();
    const other = await withFeed();
    const renewed = await renewCalendarFeed(head, consultantId);
    expect((await ask(renewed.token)).status).toBe(200);
    const wrong = [
      ...(await Promise.all(
        [token, newToken(), other.token, "x", `${renewed.token}x`].map((secret) => ask(secret)),
      )),
      await visitor(pages.app()).get(`/c/${centre.slug}/calendar/${renewed.token}`),
    ];
    for (const { status, body } of wrong) expect([status, body]).toEqual([404, "Такого календаря нет."]);
    await revokeCalendarFeed(head, consultantId);
    expect((await ask(renewed.token)).status).toBe(404);
  });

  it("[R53] opens nothing, and none is made, while no obligation of confidentiality is on file", async () => {
    const { head, consultantId, membershipId, ask } = await withFeed();
    const card = { id: membershipId, displayName: "Вера", role: "consultant" as const, consultantId };
    await changeMember(head, card);
    const shut = await ask();
    expect([shut.status, shut.body]).toEqual([404, "Такого календаря нет."]);
    await expect(renewCalendarFeed(head, consultantId)).rejects.toMatchObject({
      refusal: { code: "obligation_missing", requirement: "R53" },
    });
    await changeMember(head, { ...card, obligationNumber: "7", obligationSignedOn: "2026-09-01" });
    expect((await ask()).status).toBe(200);
  });
});

import { newId } from "@prosvet/crypto";
import { withPublic } from "@prosvet/db";
import { createCentre, type TestCentre, testDatabase } from "@prosvet/testing";
import {
  bookingLinkOf,
  bookingLinkToken,
  cancelOwnBooking,
  contextOf,
  moveOwnBooking,
  readOwnBooking,
  reissuePin,
  requestBooking,
} from "@prosvet/usecases";
import { readCentreKey } from "@prosvet/usecases/centres";
import { expect, it } from "vitest";
import { anonymously } from "./first-slot.ts";
import { codeOf, count, later, morning, openPages, visitorAt } from "./support/visitors.ts";

const base = testDatabase();

const keyOf = ({ tenantId }: TestCentre) =>
  withPublic(base.db, tenantId, (tx) => readCentreKey(tx, base.keyring));

async function booked(wishes: { startsAt?: undefined } = {}) {
  const centre = await createCentre(base);
  const pages = await openPages(base, centre);
  const wish = { ...anonymously(pages.first), ...wishes };
  const { id, number, pin } = await requestBooking(visitorAt(base), pages.page, wish, newId());
  const link = bookingLinkToken(await keyOf(centre), id, 1);
  const read = (secret: Parameters<typeof readOwnBooking>[2], moment = morning) =>
    readOwnBooking(visitorAt(base, moment), pages.page, secret);
  return { ...pages, centre, id, number, pin, link, read };
}

it("[R32] the link of a booking opens it, moves it and cancels it without number and PIN", async () => {
  const { page, second, number, link, read } = await booked();
  expect(await read({ link })).toMatchObject({ number, mayMove: true, mayCancel: true });
  const wanted = { startsAt: second.startsAt.toISOString() };
  const moved = await moveOwnBooking(visitorAt(base), page, { link }, wanted);
  expect(moved.startsAt).toEqual(second.startsAt);
  expect((await cancelOwnBooking(visitorAt(base), page, { link })).state).toBe("cancelled_by_recipient");
});

it("the token is of 256 bits for this booking, centre and purpose: no other opens anything", async () => {
  const { centre, id, link, page, read } = await booked();
  const other = await booked();
  expect(Buffer.from(link, "base64url")).toHaveLength(16 + 32);
  expect(bookingLinkOf(await keyOf(centre), page.slug, { id, pinVersion: 1 })).toBe(
    `/c/${page.slug}/l/${link}`,
  );
  const key = await keyOf(centre);
  const wrong = [
    other.link,
    bookingLinkToken(key, other.id, 1),
    bookingLinkToken(key, id, 2),
    bookingLinkToken(await keyOf(other.centre), id, 1),
    `${link.slice(0, -1)}${link.endsWith("A") ? "B" : "A"}`,
    `${link}A`,
    "",
    "нет такой ссылки",
  ];
  for (const token of wrong) expect(await codeOf(read({ link: token }))).toBe("not_found");
});

it("nothing of a link is kept anywhere", async () => {
  const { centre, link, id } = await booked();
  const code = Buffer.from(link, "base64url").subarray(16);
  const rows = await base.owner.inTenant(centre.tenantId, (tx) =>
    tx.execute<{ row: string }>(`select row_to_json(b)::text as row from app.bookings b where id = '${id}'`),
  );
  expect(rows).toHaveLength(1);
  for (const spelt of [code.toString("hex"), code.toString("base64url"), code.toString("base64"), link]) {
    expect(JSON.stringify(rows)).not.toContain(spelt);
  }
});

it("[R54] a link dies with the third day after the meeting, without a time with the third after the last day for one", async () => {
  const { link, number, pin, read } = await booked();
  const over = new Date("2026-11-26T18:59:59.999Z");
  expect(await codeOf(read({ link }, over))).toBe("ok");
  expect(await codeOf(read({ link }, later(1, over)))).toBe("not_found");
  expect(await codeOf(read({ number, pin }, later(1, over)))).toBe("ok");
  // Whoever has opened it by number and PIN goes on with it for as long as the browser remembers.
  expect(await codeOf(read({ link, opened: true }, later(1, over)))).toBe("ok");
  const waiting = await booked({ startsAt: undefined });
  // The third of December is the last day, in the centre's zone.
  expect(await codeOf(waiting.read({ link: waiting.link }, new Date("2026-12-06T18:59:59Z")))).toBe("ok");
  expect(await codeOf(waiting.read({ link: waiting.link }, new Date("2026-12-06T19:00:01Z")))).toBe(
    "not_found",
  );
});

it("a new PIN of the staff kills the old one and the link, is shown once and leaves a line of the audit", async () => {
  const { centre, id, number, pin, link, read } = await booked();
  const member = async (role: "registrar" | "consultant") =>
    contextOf(base.deps({ clock: () => morning }), await centre.member(role));
  const fresh = await reissuePin(await member("registrar"), { id });
  expect(fresh).toEqual({ number, pin: expect.stringMatching(/^\d{6}$/) });
  expect(fresh.pin).not.toBe(pin);
  expect(await codeOf(read({ number, pin }))).toBe("not_found");
  expect(await codeOf(read({ link }))).toBe("not_found");
  expect(await codeOf(read(fresh))).toBe("ok");
  expect(await codeOf(read({ link: bookingLinkToken(await keyOf(centre), id, 2) }))).toBe("ok");
  const audit = await base.owner.inTenant(centre.tenantId, (tx) =>
    tx.execute(`select subject_id from app.audit_entries where action = 'bookings.reissue_pin'`),
  );
  expect(audit).toEqual([{ subject_id: id }]);
  expect(await codeOf(reissuePin(await member("consultant"), { id }))).toBe("forbidden");
  expect(await codeOf(reissuePin(await member("registrar"), { id: newId() }))).toBe("not_found");
});

it("wrong links are counted like wrong PINs, apart from them: who guesses PINs does not keep a link out", async () => {
  const { page, number, pin, link } = await booked();
  const ctx = visitorAt(base, morning, { publicLimits: "kept" });
  const wrong = { number, pin: pin === "000000" ? "000001" : "000000" };
  const open = (secret: Parameters<typeof readOwnBooking>[2]) => codeOf(readOwnBooking(ctx, page, secret));
  const pins = await Promise.all(Array.from({ length: 30 }, () => open(wrong)));
  expect(count(pins, "too_many")).toBe(20);
  expect([await open({ number, pin }), await open({ link })]).toEqual(["too_many", "ok"]);
  const links = await Promise.all(
    Array.from({ length: 30 }, () => open({ link: link.replace(/..../, "AAAA") })),
  );
  expect([count(links, "not_found"), count(links, "too_many")]).toEqual([10, 20]);
  expect(await open({ link })).toBe("too_many");
});

import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { childCategoryLabels, recipientCategoryLabels } from "../catalogues/recipient-categories.ts";
import { specialityLabels } from "../catalogues/specialities.ts";
import { bookingStates } from "../catalogues/states.ts";
import { topicCatalogue } from "../catalogues/topics.ts";
import { defaultNotices } from "./default-notices.ts";
import { faultsOfNotice, tidyNotice } from "./faults-of-notice.ts";
import { noticeKinds } from "./notice-kinds.ts";
import { type NoticeFacts, noticePlaceholders, sampleNoticeFacts } from "./notice-placeholders.ts";
import { nextNoticeTry, noticeTries, staleNotice } from "./notice-rules.ts";
import { renderNotice } from "./render-notice.ts";
import { firstNeutral, tellingWordIn } from "./telling-words.ts";

const generic = ["Другое", "Другой специалист", "Иное", "Не указано", "Без особенностей"];
const telling = [
  ...topicCatalogue.map(({ label }) => label),
  ...Object.values(specialityLabels),
  ...Object.values(recipientCategoryLabels),
  ...Object.values(childCategoryLabels),
].filter((label) => !generic.includes(label));

const full = sampleNoticeFacts("КЦ «Гармония»", "https://prosvet.example");
const bare: NoticeFacts = {
  ...full,
  дата: null,
  время: null,
  место: null,
  срок: null,
  видео: null,
  телефон: null,
};

describe("[R42] what a stranger reads over somebody's shoulder", () => {
  it.each(telling)("«%s» is known to tell what somebody comes about or who they are", (label) => {
    expect(tellingWordIn(label)).not.toBeNull();
  });

  it.each(noticeKinds)(
    "the centre's mail of the kind %s tells none of it, with all facts and with few",
    (kind) => {
      for (const facts of [full, bare]) {
        const { subject, body } = renderNotice(defaultNotices[kind], facts);
        expect(tellingWordIn(`${subject}\n${body}`)).toBeNull();
        const words = `${subject}\n${body}`.toLowerCase();
        for (const label of telling) expect(words).not.toContain(label.toLowerCase());
        expect(`${subject}\n${body}`).not.toMatch(/[{}]|null|undefined/);
      }
    },
  );

  it("a name or a place that tells it is left out for one that does not", () => {
    expect(firstNeutral("Центр помощи родителям", "Детский сад № 26")).toBe("Детский сад № 26");
    expect(firstNeutral("Кабинет логопеда", null)).toBeNull();
    expect(firstNeutral("КЦ «Гармония»", "Детский сад")).toBe("КЦ «Гармония»");
  });
});

describe("a template of a centre", () => {
  it.each(noticeKinds)("the first one, of the kind %s, has nothing wrong with it", (kind) => {
    expect(faultsOfNotice(kind, tidyNotice(defaultNotices[kind]))).toEqual([]);
  });

  it.each([
    ["subject", { subject: "Запись\nBcc: a@b.ru" }],
    ["subject", { subject: "" }],
    ["subject", { subject: "а".repeat(121) }],
    ["subject", { subject: "Запись {видео}" }],
    ["subject", { subject: "Приём психолога" }],
    ["body", { body: "Запись № {номер}, тема {тема}" }],
    ["body", { body: "Запись {номер" }],
    ["body", { subject: "Отмена", body: "Без подстановок" }],
    ["body", { body: "Запись {номер}\u0000" }],
    ["body", { body: "{номер} ".repeat(501) }],
    ["body", { body: "Запись {номер}: логопед ждёт вас" }],
  ] as const)("is refused with the field %s named: %.60j", (path, changes) => {
    const given = { ...defaultNotices.booking_cancelled, ...changes };
    const faults = faultsOfNotice("booking_cancelled", given);
    expect(faults.map((fault) => fault.path)).toContain(path);
  });

  it("says which placeholders there are and which it needs", () => {
    const [unknown] = faultsOfNotice("reminder", { subject: "Завтра {когда}", body: "{дата} {время}" });
    expect(unknown?.message).toBe("Здесь нельзя: {когда}. Можно: {номер}, {центр}, {дата}, {время}.");
    const [missing] = faultsOfNotice("reminder", { subject: "Завтра", body: "{дата}" });
    expect(missing?.message).toBe("Добавьте подстановки: {время}.");
  });
});

describe("a rendered notice", () => {
  it("leaves out the lines of which there is nothing to say, and no hole in their place", () => {
    const { body } = renderNotice(defaultNotices.booking_received, { ...bare, срок: "3 декабря" });
    expect(body).not.toMatch(/Когда|Где|Видеосвязь|Телефон|\n{3}/);
    expect(body).toContain("Мы ответим до: 3 декабря");
    const { body: whole } = renderNotice(defaultNotices.booking_received, full);
    expect(whole).toContain("Когда: понедельник, 23 ноября, 9:00\nГде: ул. Садовая, 1");
  });

  it("[R42] has one line of subject and as many lines of body as its template, whatever the facts hold", () => {
    const fact = fc.oneof(fc.constant(null), fc.string({ unit: "binary" }), fc.constant("a\r\nBcc: x@y.ru"));
    const facts = fc.record(Object.fromEntries(noticePlaceholders.map((name) => [name, fact])));
    fc.assert(
      fc.property(fc.constantFrom(...noticeKinds), facts, (kind, given) => {
        const { subject, body } = renderNotice(defaultNotices[kind], given as NoticeFacts);
        expect(subject).not.toMatch(/[\p{Cc}\p{Zl}\p{Zp}]/u);
        expect(body).not.toMatch(/[^\P{Cc}\n]/u);
        const most = defaultNotices[kind].body.split("\n").length;
        expect(body.split("\n").length).toBeLessThanOrEqual(most);
      }),
      { numRuns: 1000 },
    );
  });
});

it("a subject that names a time which there is not any more is the number alone", () => {
  const { subject, body } = renderNotice(defaultNotices.booking_moved, bare);
  expect(subject).toBe("Запись № 7K4P-2Q9D");
  expect(body).not.toContain("Когда");
});

describe("whether a notice is still true when it is sent", () => {
  const now = new Date("2026-11-20T05:00:00Z");
  const startsAt = new Date("2026-11-23T04:00:00Z");
  const later = new Date("2026-11-24T04:00:00Z");
  const of = (kind: (typeof noticeKinds)[number], speaksOf: Date | null = startsAt) => ({
    kind,
    speaksOf,
    expiresAt: startsAt,
  });

  it("quiet after cancellation: nothing but the cancellation itself is sent", () => {
    for (const state of ["cancelled_by_recipient", "cancelled_by_centre"] as const) {
      const left = noticeKinds.filter((kind) => staleNotice(of(kind), { state, startsAt }, now) === null);
      expect(left).toEqual(["booking_cancelled"]);
    }
  });

  it("after a move nothing is sent that speaks of the old time, and no reminder of it", () => {
    const moved = { state: "confirmed", startsAt: later } as const;
    for (const kind of ["booking_received", "booking_confirmed", "booking_moved", "reminder"] as const) {
      expect(staleNotice(of(kind), moved, now)).toBe("time_changed");
      expect(staleNotice(of(kind, later), moved, now)).toBeNull();
    }
    expect(staleNotice(of("reminder", null), { state: "confirmed", startsAt }, now)).toBe("time_changed");
  });

  it("that a time was lost is told only while there is no other", () => {
    const lost = of("booking_time_lost", null);
    expect(staleNotice(lost, { state: "confirmed", startsAt: null }, now)).toBeNull();
    expect(staleNotice(lost, { state: "confirmed", startsAt: later }, now)).toBe("time_changed");
  });

  it("nothing is sent after its last moment, in no state", () => {
    for (const kind of noticeKinds) {
      for (const state of bookingStates) {
        expect(staleNotice(of(kind), { state, startsAt }, startsAt)).toBe("expired");
      }
    }
  });

  it("is tried every five minutes for four hours and then given up", () => {
    expect(nextNoticeTry(1, now)).toEqual(new Date("2026-11-20T05:05:00Z"));
    expect(noticeTries.most * noticeTries.everyMinutes).toBe(240);
    expect(nextNoticeTry(47, now)).not.toBeNull();
    expect(nextNoticeTry(48, now)).toBeNull();
  });
});

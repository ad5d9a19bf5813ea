import { describe, expect, it } from "vitest";
import { limitPresets } from "../limits/presets.ts";
import { type ConductFacts, conductFlaws, windowFlaw } from "./breaches.ts";
import { emptyColumnFlaws, type LineFacts } from "./empty-columns.ts";
import { findingKinds, mayControl } from "./finding-kinds.ts";
import { lateEntryFlaw } from "./late-entry.ts";
import { lineChanges } from "./line-changes.ts";
import { lookFlaw, lookReasonInWords, standOut } from "./looks.ts";
import { type OverdueFacts, overdueFlaw } from "./overdue.ts";

const { garmonia, klub } = limitPresets;
const codes = (flaws: readonly { code: string; severity: string }[]) =>
  flaws.map(({ code, severity }) => `${code} ${severity}`);

it("[R6] the head reads every list of control, a registrar what the desk puts right, a consultant none", () => {
  const readBy = (role: "head" | "registrar" | "consultant") =>
    findingKinds.filter((kind) => mayControl(role, kind));
  expect(readBy("head")).toEqual(findingKinds);
  expect(readBy("registrar")).toEqual(["overdue", "empty", "late"]);
  expect(readBy("consultant")).toEqual([]);
});

describe("what is overdue", () => {
  const at = { now: new Date("2026-11-20T07:00:00Z"), today: "2026-11-20" };
  const booking: OverdueFacts = {
    ...({
      form: "in_person",
      state: "confirmed",
      deadline: "2026-11-28",
      laterByWish: false,
      hasLine: false,
    } as const),
    endsAt: new Date("2026-11-20T06:00:00Z"),
  };

  it.each([
    ["no_outcome must", {}, garmonia],
    [null, { endsAt: new Date("2026-11-20T08:00:00Z") }, garmonia],
    ["no_time must", { endsAt: null, deadline: "2026-11-19" }, garmonia],
    ["no_time recommended", { endsAt: null, deadline: "2026-11-19" }, klub],
    [null, { endsAt: null, deadline: "2026-11-20" }, garmonia],
    [null, { endsAt: null, deadline: "2026-11-19", laterByWish: true }, garmonia],
    ["answer_overdue must", { form: "written", endsAt: null, deadline: "2026-11-19" }, klub],
    ["no_line must", { state: "took_place" }, garmonia],
    [null, { state: "took_place", hasLine: true }, garmonia],
    [null, { state: "no_show" }, garmonia],
    [null, { state: "held" }, garmonia],
  ] as const)("[R9] [R26] [R36] %s: %o", (code, change, limits) => {
    const found = overdueFlaw({ ...booking, ...change }, at, limits);
    expect(found && codes([found])[0]).toBe(code);
  });
});

describe("what a line lacks", () => {
  const line: LineFacts = {
    ...{ state: "given", kind: "content", form: "in_person", outcome: "satisfied", topics: ["5"] },
    ...{ referredTo: [], hasRefusalReason: false, hasRefusalText: false, feedbackGiven: false },
    ...{ childPresent: false, hasChildPresentReason: false, hasNotes: true, hasPlace: false },
    ...{ anonymous: false, category: "parent" },
  };

  it.each([
    [[], {}],
    [["column_empty must"], { topics: [] }],
    [[], { topics: [], state: "draft" }],
    [["column_empty must"], { kind: "dispatcher" }],
    [["column_empty must"], { topics: ["14.2"] }],
    [["column_empty must"], { state: "refused", hasRefusalReason: true }],
    [["column_empty must"], { childPresent: true }],
    [["column_empty must"], { kind: "survey" }],
    [["column_empty recommended"], { hasNotes: false }],
    [["column_empty recommended"], { form: "visit_home" }],
    [["column_empty recommended"], { category: "unspecified" }],
    [[], { category: "unspecified", anonymous: true }],
  ])("[R8] [R32] is %j: %o", (found, change) => {
    expect(codes(emptyColumnFlaws({ ...line, ...change }, garmonia))).toEqual(found);
  });

  it("[R8] of what the regulation does not ask for, only the columns of the centre's own template are due", () => {
    const services = { ...garmonia.registers.services, columns: ["ordinal", "topics"] };
    const limits = { registers: { ...garmonia.registers, services } };
    const bare = { ...line, hasNotes: false, category: "unspecified" };
    expect(emptyColumnFlaws(bare, limits)).toEqual([]);
    expect(emptyColumnFlaws({ ...bare, topics: [] }, limits)).toHaveLength(1);
    expect(emptyColumnFlaws(bare, garmonia).map(({ words }) => words)).toEqual([
      "Не заполнено: краткое содержание и рекомендации.",
      "Не заполнено: категория получателя.",
    ]);
  });
});

it("[R8] a line is late after the days that the centre gives, counted from the day after the service", () => {
  const late = (recordedOn: string, journalEntryDays: number) =>
    lateEntryFlaw({ givenOn: "2026-11-18", recordedOn }, { journalEntryDays })?.words ?? null;
  expect([late("2026-11-18", 0), late("2026-11-19", 1)]).toEqual([null, null]);
  expect(late("2026-11-19", 0)).toBe("Внесена через 1 день после услуги; по правилам центра в тот же день.");
  expect(late("2026-11-23", 3)).toBe(
    "Внесена через 5 дней после услуги; по правилам центра не позже чем через 3 дня.",
  );
});

describe("what was not kept", () => {
  const days = {
    ...{ form: "in_person", deadline: "2026-11-20", receivedOn: "2026-11-21", firstOfferedOn: null },
    ...{ laterByWish: false, today: "2026-11-25" },
  } as const;

  it.each([
    ["window_missed must", {}, garmonia],
    ["window_missed recommended", {}, klub],
    [null, { receivedOn: "2026-11-20" }, garmonia],
    [null, { laterByWish: true }, garmonia],
    [null, { firstOfferedOn: "2026-11-20" }, garmonia],
    ["window_missed must", { firstOfferedOn: "2026-11-21" }, garmonia],
    ["window_missed must", { receivedOn: null }, garmonia],
    [null, { receivedOn: null, today: "2026-11-20" }, garmonia],
    ["answered_late must", { form: "written", laterByWish: true }, klub],
    [null, { form: "written", receivedOn: null }, klub],
  ] as const)("[R36] [R26] of the window is %s: %o", (code, change, limits) => {
    const found = windowFlaw({ ...days, ...change }, limits);
    expect(found && codes([found])[0]).toBe(code);
  });

  it("[R24] [R25] [R27] [R45] [R47] of a line is judged by the limits that it was entered under", () => {
    const line: ConductFacts = {
      ...({ state: "given", form: "in_person", channel: "face_to_face", durationMinutes: 45 } as const),
      ...{ printedSheets: 5, copiedToRecipientMedia: false },
    };
    expect(conductFlaws(line, garmonia)).toEqual([]);
    const far = { ...line, durationMinutes: 200, printedSheets: 6, copiedToRecipientMedia: true } as const;
    const found = conductFlaws(
      { ...far, channel: "foreign_messenger" },
      { ...garmonia, serviceForms: ["remote"] },
    );
    expect(codes(found)).toEqual([
      ...["duration_outside recommended", "channel_outside must", "form_outside recommended"],
      ...["sheets_over must", "media_copied must"],
    ]);
    expect(conductFlaws({ ...far, state: "failed_technical" }, garmonia)).toEqual([]);
  });
});

describe("looks at identities", () => {
  it("[R34] many of one person stand out among the others, and one alone stands out of nobody", () => {
    expect(standOut([41, 20, 3])).toEqual([true, false, false]);
    expect(standOut([19, 2])).toEqual([false, false]);
    expect(standOut([500])).toEqual([false]);
  });

  it("[R34] a look without a booking or service of theirs says so, and a reason is said in words", () => {
    expect(lookFlaw("Открыты данные получателя", { isRelated: true }).code).toBe("look");
    expect(lookFlaw("Открыты данные получателя", { isRelated: null }).code).toBe("look");
    expect(lookFlaw("Открыты данные получателя", { isRelated: false }).words).toBe(
      "Открыты данные получателя. Своих записей и услуг с этим получателем нет.",
    );
    expect(lookReasonInWords("preparation")).toBe("подготовка к приёму");
    expect(lookReasonInWords("other", "Суд")).toBe("Суд");
    expect(lookReasonInWords("Лист на стойку")).toBe("Лист на стойку");
  });
});

it("[R8] a correction says what stood and what stands since, and never the words of a person", () => {
  const was = { durationMinutes: 45, topics: ["5"], summarySealed: "sealed", month: "2026-11-01" };
  const later = { durationMinutes: 60 };
  const now = { durationMinutes: 90, topics: ["3"], summarySealed: "sealed again" };
  expect(lineChanges(was, [later, now])).toEqual([
    { column: "durationMinutes", name: "продолжительность", before: "45 мин", after: "60 мин" },
    {
      ...{ column: "topics", name: "тема", before: "Отношения детей и родителей" },
      after: "Адаптация к детскому саду или школе",
    },
    { column: "summarySealed", name: "заметка консультанта", before: null, after: null },
  ]);
});

import { expect, it } from "vitest";
import type { ServiceRow } from "../../api/types.ts";
import { changesOf, draftOf } from "./correction-draft.ts";

const zone = "Asia/Yekaterinburg";
const service = {
  ...{ kind: "content", content: "consulting", form: "remote", channel: "phone", outcome: "satisfied" },
  ...{ durationMinutes: 45, printedSheets: 0, topics: ["5", "7"], referredTo: [], participants: 1 },
  ...{ category: "parent", childAgeYears: 4, startedAt: "2026-11-18T11:00:00+05:00" },
  refusalReason: null,
  consultant: { id: "one", name: "Вера" },
} as unknown as ServiceRow;
const draft = draftOf(service);
const changes = (change: Partial<typeof draft>) => changesOf({ ...draft, ...change }, service, zone);

it("[R8] a correction names what it changes and nothing else", () => {
  expect(changes({})).toEqual({});
  expect(changes({ durationMinutes: 30 })).toEqual({ durationMinutes: 30 });
  expect(changes({ time: "10:30" })).toEqual({ startedAt: "2026-11-18T10:30:00+05:00" });
  expect(changes({ consultantId: "two", childAgeYears: "" })).toEqual({
    consultantId: "two",
    childAgeYears: null,
  });
});

it("[R8] corrected topics stand in their order, each once", () => {
  expect(changes({ topics: ["3", "7", ""] })).toEqual({ topics: ["3", "7"] });
  expect(changes({ topics: ["7", "7", ""] })).toEqual({ topics: ["7"] });
  expect(changes({ topics: ["5", "7", "9"] })).toEqual({ topics: ["5", "7", "9"] });
});

it("[R41] both parents are two participants, one parent is one", () => {
  expect(changes({ category: "both_parents" })).toEqual({ category: "both_parents", participants: 2 });
  expect(changes({ category: "other" })).toEqual({ category: "other" });
});

it("[R34] sealed words stay as they are, are put in place of, or are taken out", () => {
  expect(changes({ summary: "  Ночник " })).toEqual({ summary: "Ночник" });
  expect(changes({ dropped: ["visitAddress"], visitAddress: "ул. Садовая" })).toEqual({ visitAddress: null });
});

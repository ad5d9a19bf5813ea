import { expect, it } from "vitest";
import type { ServiceRow } from "../../api/types.ts";
import { changesOf, draftOf } from "./correction-draft.ts";

const service = {
  ...{ kind: "content", content: "consulting", form: "remote", channel: "phone", outcome: "satisfied" },
  ...{ durationMinutes: 45, printedSheets: 0, topics: ["5", "7"] },
} as ServiceRow;

it("[R8] a correction names what it changes and nothing else", () => {
  const draft = draftOf(service);
  expect(changesOf(draft, service)).toEqual({});
  expect(changesOf({ ...draft, durationMinutes: 30 }, service)).toEqual({ durationMinutes: 30 });
});

it("[R8] a corrected first topic leaves the others, each once", () => {
  const draft = draftOf(service);
  expect(changesOf({ ...draft, topic: "3" }, service)).toEqual({ topics: ["3", "7"] });
  expect(changesOf({ ...draft, topic: "7" }, service)).toEqual({ topics: ["7"] });
  expect(changesOf({ ...draft, topic: "" }, service)).toEqual({ topics: ["7"] });
});

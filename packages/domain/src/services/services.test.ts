import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { outcomes } from "../catalogues/outcomes.ts";
import { serviceKinds } from "../catalogues/service-kinds.ts";
import { serviceStates } from "../catalogues/states.ts";
import { limitPresets } from "../limits/presets.ts";
import { refusalToRecordService } from "./refusal-to-record-service.ts";
import { refusalToRepeat } from "./refusal-to-repeat.ts";
import {
  refusalToActOnService,
  refusalToCorrectService,
  serviceActions,
  serviceStateAfter,
} from "./service-actions.ts";
import type { ServiceToRecord } from "./service-to-record.ts";
import { serviceYear } from "./service-year.ts";

const { garmonia, klub } = limitPresets;
const now = new Date("2026-11-23T05:00:00Z");

const refusalOf = (change: Partial<ServiceToRecord>, limits = garmonia) =>
  refusalToRecordService(
    {
      state: "given",
      kind: "content",
      form: "in_person",
      channel: "face_to_face",
      startedAt: now,
      topics: ["2"],
      ...change,
    },
    { now },
    limits,
  );

it("[R8] a random walk of a service never leaves the table, and a closed line is only corrected", () => {
  fc.assert(
    fc.property(fc.array(fc.constantFrom(...serviceActions)), (walk) => {
      let state = "draft" as (typeof serviceStates)[number];
      for (const action of walk) {
        const next = serviceStateAfter(state, action);
        expect(refusalToActOnService(state, action) === null).toBe(next !== null);
        if (next === null) continue;
        expect(serviceStates).toContain(next);
        if (state !== "draft") expect([action, next]).toEqual(["correct", state]);
        state = next;
      }
    }),
  );
});

it("[R8] a line is corrected with a reason, a draft is not corrected at all", () => {
  expect(refusalToCorrectService("given", { reason: " " })?.code).toBe("reason_missing");
  expect(refusalToCorrectService("given", { reason: "Ошибка в теме" })).toBeNull();
  expect(refusalToCorrectService("draft", { reason: "x" })?.code).toBe("action_not_possible");
});

it("[R8] a line takes its number in the year of the centre's calendar", () => {
  const newYear = new Date("2026-12-31T20:00:00Z");
  expect(serviceYear(newYear, "Asia/Yekaterinburg")).toBe(2027);
  expect(serviceYear(newYear, "Europe/Moscow")).toBe(2026);
});

it("[R20] help of the centre itself is recorded with a topic and nothing else", () => {
  expect(refusalOf({})).toBeNull();
});

it("[R8] a service is not recorded before it begins", () => {
  expect(refusalOf({ startedAt: new Date(now.getTime() + 1) })?.code).toBe("service_in_future");
});

it("[R35] a service is closed with one to three topics, a draft has none", () => {
  expect(refusalOf({ topics: [] })).toMatchObject({ code: "topic_missing", requirement: "R35" });
  expect(refusalOf({ topics: ["2", "3", "4"] })).toBeNull();
  expect(refusalOf({ topics: ["2", "3", "4", "5"] })?.code).toBe("too_many_topics");
  expect(refusalOf({ topics: [], state: "draft" })).toBeNull();
});

it("[R45] five sheets are printed and the sixth is refused with the limit, more where the centre may", () => {
  expect(refusalOf({ printedSheets: 5 })).toBeNull();
  expect(refusalOf({ printedSheets: 6 })).toMatchObject({
    limit: "printoutPageCap",
    value: 5,
    requirement: "R45",
  });
  expect(refusalOf({ printedSheets: 6 }, { ...klub, printoutPageCap: 10 })).toBeNull();
});

it("[R47] copying to the recipient's media is refused unless the centre allows it", () => {
  const copied = { copiedToRecipientMedia: true };
  expect(refusalOf(copied)).toMatchObject({ limit: "removableMediaAllowed", requirement: "R47" });
  expect(refusalOf(copied, { ...klub, removableMediaAllowed: true })).toBeNull();
});

it("[R28] a child is present only with a reason", () => {
  expect(refusalOf({ childPresent: true })).toMatchObject({ requirement: "R28" });
  expect(refusalOf({ childPresent: true, childPresentReason: "  " })?.code).toBe(
    "child_presence_reason_missing",
  );
  expect(refusalOf({ childPresent: true, childPresentReason: "Не с кем оставить" })).toBeNull();
});

it("[R48] a recording by the centre stands only with a consent on file, a draft included", () => {
  expect(refusalOf({ recordedByCentre: true, state: "draft" })).toMatchObject({ requirement: "R48" });
  expect(refusalOf({ recordedByCentre: true, recordingConsentId: "consent" })).toBeNull();
});

it("[R49] a recipient records who has said so, at a moment that has come", () => {
  expect(refusalOf({ recordingAnnouncedAt: now })).toBeNull();
  expect(refusalOf({ recordingAnnouncedAt: new Date(now.getTime() + 1) })).toMatchObject({
    code: "recording_announced_in_future",
    requirement: "R49",
  });
});

it("[R50] a service that failed is repeated once, a second repeat is refused", () => {
  expect(refusalToRepeat({ repeated: false })).toBeNull();
  expect(refusalToRepeat({ repeated: true })).toMatchObject({ code: "already_repeated", requirement: "R50" });
});

it("[R41] two parents with one question are one service, a third is refused, an event takes many", () => {
  expect(refusalOf({ participants: 2 })).toBeNull();
  expect(refusalOf({ participants: 3 })).toMatchObject({ code: "too_many_participants", requirement: "R41" });
  expect(refusalOf({ kind: "event", participants: 30 })).toBeNull();
});

it("[R40] a service in the moment of asking needs the centre's walk-ins", () => {
  expect(refusalOf({ walkIn: true })).toBeNull();
  expect(refusalOf({ walkIn: true }, { ...garmonia, walkInAllowed: false })?.limit).toBe("walkInAllowed");
});

it("[R24] [R25] a service over a channel that does not fit its form is refused", () => {
  expect(refusalOf({ form: "remote" })?.code).toBe("channel_does_not_fit");
  expect(refusalOf({ form: "remote", channel: "foreign_messenger" })).toBeNull();
});

it("[R19] dispatcher consulting names where the recipient was sent", () => {
  expect(refusalOf({ kind: "dispatcher" })).toMatchObject({ code: "referral_missing", requirement: "R19" });
  expect(refusalOf({ kind: "dispatcher", referredTo: ["clinic"] })).toBeNull();
});

it("[R29] a referral names an organisation, explaining the order does not; a crisis topic always asks for one", () => {
  expect(refusalOf({ outcome: "referred" })).toMatchObject({ code: "referral_missing", requirement: "R29" });
  expect(refusalOf({ outcome: "referred", referredTo: ["clinic"] })).toBeNull();
  expect(refusalOf({ outcome: "order_explained" })).toBeNull();
  expect(refusalOf({ topics: ["2", "14"] })?.code).toBe("referral_missing");
  expect(refusalOf({ topics: ["14.1"] })?.code).toBe("referral_missing");
  expect(refusalOf({ topics: ["14"], referredTo: ["helpline"] })).toBeNull();
});

it("[R21] a survey is closed when its feedback is given", () => {
  expect(refusalOf({ kind: "survey" })).toMatchObject({ code: "feedback_missing", requirement: "R21" });
  expect(refusalOf({ kind: "survey", feedbackGiven: true })).toBeNull();
});

describe("[R52] a refusal", () => {
  const refused = {
    state: "refused",
    refusalReason: "outside_competence",
    refusalText: "Вопрос о лечении",
  } as const;

  it("needs a reason and its words", () => {
    expect(refusalOf(refused)).toBeNull();
    expect(refusalOf({ ...refused, refusalText: "" })?.code).toBe("refusal_reason_missing");
    expect(refusalOf({ ...refused, refusalReason: null })?.requirement).toBe("R52");
  });

  it("[R43] may say that an action on behalf of the recipient was asked", () => {
    expect(refusalOf({ ...refused, refusalReason: "action_on_behalf" })).toBeNull();
  });

  it("is not possible where the regulation knows none", () => {
    expect(refusalOf(refused, klub)).toMatchObject({ limit: "refusalsAllowed", requirement: "R52" });
  });
});

it("[R17] [R50] an outcome fits its state: refused with a refusal, a technical interruption with a failure", () => {
  const reason = { refusalReason: "other", refusalText: "Пояснение" } as const;
  const fits = (state: ServiceToRecord["state"]) =>
    outcomes.filter(
      (outcome) =>
        refusalOf({ state, outcome, referredTo: ["clinic"], ...reason })?.code !== "outcome_does_not_fit",
    );
  expect(fits("refused")).toEqual(["refused"]);
  expect(fits("failed_technical")).toEqual(["interrupted_technical"]);
  expect(fits("given")).toEqual(
    outcomes.filter((outcome) => outcome !== "refused" && outcome !== "interrupted_technical"),
  );
});

it("[R18] a service has one of five kinds, each of which can be recorded", () => {
  expect(serviceKinds).toHaveLength(5);
  for (const kind of serviceKinds) {
    expect(refusalOf({ kind, referredTo: ["clinic"], feedbackGiven: true })).toBeNull();
  }
});

import { limitPresets } from "@prosvet/domain";
import { expect, it } from "vitest";
import { type CallDraft, callToSend, newCall } from "./call-draft.ts";

const draft = newCall(limitPresets.garmonia, "2026-11-23");
const first = {
  ...{ startsAt: "2026-11-23T10:00:00+05:00", endsAt: "2026-11-23T10:45:00+05:00" },
  ...{ consultantId: "c1", secondConsultantId: null },
};
const facts = { first, timezone: "Asia/Yekaterinburg", consentVersion: 2 };
const sent = (changes: Partial<CallDraft>) => callToSend({ ...draft, ...changes }, facts);

it("[R31] [R32] a call is anonymous, by telephone, at the first time that is free", () => {
  expect(sent({})).toEqual({
    ...{ source: "phone", form: "in_person", channel: "face_to_face", anonymous: true },
    ...{ startsAt: first.startsAt, consultantId: "c1", question: undefined, visitAddress: undefined },
  });
});

it("[R42] a name goes with the version of the consent that was read out", () => {
  expect(sent({ name: " Анна ", phone: "89120001122", consent: true })).toMatchObject({
    person: { name: "Анна", phone: "89120001122" },
    consents: [{ purpose: "personal_data", version: 2 }],
  });
  expect(sent({ name: "Анна" }).consents).toBeUndefined();
});

it("[R27] a time outside the openings goes with its reason and its consultant", () => {
  const outside = {
    outside: true,
    outsideTime: "20:00",
    outsideReason: " Мама работает ",
    consultantId: "c2",
  };
  expect(sent(outside)).toMatchObject({
    ...{ startsAt: "2026-11-23T20:00:00+05:00", consultantId: "c2", outsideOpenings: "Мама работает" },
  });
});

it("[R36] a booking without a time, and one in writing, ask for none", () => {
  expect(sent({ withoutTime: true }).startsAt).toBeUndefined();
  expect(sent({ form: "written", channel: "email" }).startsAt).toBeUndefined();
});

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
    outsidePlace: "room",
  };
  expect(sent(outside)).toMatchObject({
    placeId: "room",
    ...{ startsAt: "2026-11-23T20:00:00+05:00", consultantId: "c2", outsideOpenings: "Мама работает" },
  });
});

it("[R36] a booking without a time, and one in writing, ask for none", () => {
  expect(sent({ withoutTime: true }).startsAt).toBeUndefined();
  expect(sent({ form: "written", channel: "email" }).startsAt).toBeUndefined();
});

it("[R41] a second parent goes with a consent of their own, and without a name only as the second of two", () => {
  const second = { participants: "2", secondName: " Пётр ", secondConsent: true };
  expect(sent(second)).toMatchObject({
    secondPerson: { name: "Пётр", consents: [{ purpose: "personal_data", version: 2 }] },
  });
  expect(sent(second).participants).toBeUndefined();
  expect(sent({ participants: "2" })).toMatchObject({ participants: 2 });
  expect(sent({ ...second, participants: "1" }).secondPerson).toBeUndefined();
});

it("[R31] a professional who books for a family is named with where they work", () => {
  const referrer = { referrerName: " Ольга ", referrerOrganisation: "Детский сад № 5", referrerEmail: "" };
  expect(sent(referrer).onBehalf).toEqual({ name: "Ольга", organisation: "Детский сад № 5" });
  expect(sent({ referrerOrganisation: "Детский сад № 5" }).onBehalf).toBeUndefined();
});

it("[R16] the age of each child is sent only with children to be looked after", () => {
  const children = { childcareChildren: "2", childcareAges: "3, 5" };
  expect(sent(children)).toMatchObject({ childcareChildren: 2, childcareAges: [3, 5] });
  expect(sent({ ...children, childcareChildren: "0" }).childcareAges).toBeUndefined();
});

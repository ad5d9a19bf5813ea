import { limitPresets } from "@prosvet/domain";
import { expect, it } from "vitest";
import type { CentrePlace } from "../../api/types.ts";
import { newDraft } from "./service-draft.ts";
import { serviceToSend } from "./service-to-send.ts";

const centre: CentrePlace = {
  kind: "centre",
  membershipId: "1",
  slug: "garmonia",
  name: "Гармония",
  role: "consultant",
  displayName: "Анна",
  timezone: "Asia/Yekaterinburg",
  regulation: "garmonia",
  consultantId: "c1",
};
const draft = newDraft({
  centre,
  limits: limitPresets.garmonia,
  booking: null,
  now: new Date("2026-11-23T04:00:00Z"),
});

const origin = { timezone: centre.timezone, consentVersion: 2 };

it("a walk-in is now, by the person at the screen, and anonymous until a name is asked for", () => {
  const sent = serviceToSend({ ...draft, name: "Не отправлять" }, origin);
  expect(sent).toMatchObject({ consultantId: "c1", startedAt: "2026-11-23T09:00:00+05:00", participants: 1 });
  expect(sent.person).toBeUndefined();
  expect(sent.consents).toBeUndefined();
});

it("[R41] both parents are two participants of one service", () => {
  expect(serviceToSend({ ...draft, category: "both_parents" }, origin).participants).toBe(2);
});

it("[R52] the reason of a refusal is sent only with a refusal", () => {
  const reasons = { refusalReason: "other", refusalText: "нет" } as const;
  expect(serviceToSend({ ...draft, ...reasons }, origin)).toMatchObject({
    refusalReason: undefined,
    refusalText: undefined,
  });
  expect(serviceToSend({ ...draft, ...reasons, outcome: "refused" }, origin)).toMatchObject(reasons);
});

it("[R42] a name goes with the version of the consent that was shown, and never with a booking's service", () => {
  const named = { ...draft, named: true, name: "Иванова", consentSigned: true };
  expect(serviceToSend(named, origin)).toMatchObject({
    person: { name: "Иванова" },
    consents: [{ purpose: "personal_data", version: 2 }],
  });
  expect(serviceToSend(named, { ...origin, bookingId: "b1" }).person).toBeUndefined();
});

it("[R29] organisations are sent one by one, and only where the journal asks for them", () => {
  const told = { ...draft, referredTo: " ПМПК \n\nПоликлиника № 4" };
  expect(serviceToSend(told, origin).referredTo).toBeUndefined();
  expect(serviceToSend({ ...told, outcome: "referred" }, origin).referredTo).toEqual([
    "ПМПК",
    "Поликлиника № 4",
  ]);
  expect(serviceToSend({ ...told, topic: "14" }, origin).referredTo).toHaveLength(2);
});

it("[R41] a second parent is sent by name with a consent of their own, and only where two came", () => {
  const second = { secondName: " Пётр ", secondConsentSigned: true };
  expect(serviceToSend({ ...draft, ...second }, origin).secondPerson).toBeUndefined();
  const both = serviceToSend({ ...draft, ...second, category: "both_parents" }, origin);
  expect(both.secondPerson).toMatchObject({
    name: "Пётр",
    consents: [{ purpose: "personal_data", version: 2 }],
  });
});

it("[R49] a recipient who records has said so at the start, or at the time that is named", () => {
  const at = (changes: object) => serviceToSend({ ...draft, ...changes }, origin).recordingAnnouncedAt;
  expect(at({})).toBeUndefined();
  expect(at({ recordingAnnounced: true })).toBe("2026-11-23T09:00:00+05:00");
  expect(at({ recordingAnnounced: true, recordingAnnouncedTime: "08:55" })).toBe("2026-11-23T08:55:00+05:00");
});

it("[R34] the address is sent of a visit only", () => {
  const told = { ...draft, visitAddress: "ул. Лесная, 5" };
  expect(serviceToSend(told, origin).visitAddress).toBeUndefined();
  for (const form of ["visit_home", "visit_event"] as const)
    expect(serviceToSend({ ...told, form }, origin).visitAddress).toBe("ул. Лесная, 5");
});

it("[R48] the consent on paper goes with a recording alone, of the day of the service unless another is named", () => {
  const paper = { recordingPaper: " 7 " };
  expect(serviceToSend({ ...draft, ...paper }, origin).recordingConsent).toBeUndefined();
  const recorded = { ...draft, ...paper, recordedByCentre: true };
  expect(serviceToSend(recorded, origin).recordingConsent).toEqual({
    paperNumber: "7",
    paperDate: "2026-11-23",
  });
  const dated = { ...recorded, recordingPaperDay: "2026-11-20" };
  expect(serviceToSend(dated, origin).recordingConsent?.paperDate).toBe("2026-11-20");
});

it("[R8] a third topic is sent with the others, and the reason of a line of a closed month", () => {
  const late = { ...draft, topic: "5", thirdTopic: "7", afterClosingReason: " Пропущена " } as typeof draft;
  expect(serviceToSend(late, origin)).toMatchObject({ topics: ["5", "7"], afterClosingReason: "Пропущена" });
});

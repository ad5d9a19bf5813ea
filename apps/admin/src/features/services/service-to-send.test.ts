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

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

it("a walk-in is now, by the person at the screen, and anonymous until a name is asked for", () => {
  const sent = serviceToSend({ ...draft, name: "Не отправлять" }, null, centre.timezone);
  expect(sent).toMatchObject({ consultantId: "c1", startedAt: "2026-11-23T09:00:00+05:00", participants: 1 });
  expect(sent.person).toBeUndefined();
  expect(sent.consents).toBeUndefined();
});

it("[R41] both parents are two participants of one service", () => {
  expect(serviceToSend({ ...draft, category: "both_parents" }, null, centre.timezone).participants).toBe(2);
});

it("[R52] the reason of a refusal is sent only with a refusal", () => {
  const reasons = { refusalReason: "other", refusalText: "нет" } as const;
  expect(serviceToSend({ ...draft, ...reasons }, null, centre.timezone)).toMatchObject({
    refusalReason: undefined,
    refusalText: undefined,
  });
  expect(serviceToSend({ ...draft, ...reasons, outcome: "refused" }, null, centre.timezone)).toMatchObject(
    reasons,
  );
});

import { expect, it } from "vitest";
import * as domain from "../index.ts";

const lists = [
  [domain.serviceForms, domain.serviceFormLabels],
  [domain.channels, domain.channelLabels],
  [domain.bookingSources, domain.bookingSourceLabels],
  [domain.serviceKinds, domain.serviceKindLabels],
  [domain.serviceContents, domain.serviceContentLabels],
  [domain.recipientCategories, domain.recipientCategoryLabels],
  [domain.childCategories, domain.childCategoryLabels],
  [domain.specialities, domain.specialityLabels],
  [domain.outcomes, domain.outcomeLabels],
  [domain.refusalReasons, domain.refusalReasonLabels],
  [domain.bookingStates, domain.bookingStateLabels],
  [domain.serviceStates, domain.serviceStateLabels],
  [domain.roles, domain.roleLabels],
  [domain.regulations, domain.regulationLabels],
  [domain.ratingChannels, domain.ratingChannelLabels],
  [domain.documentKinds, domain.documentKindLabels],
  [domain.consentPurposes, domain.consentPurposeLabels],
  [domain.registerKinds, domain.registerKindLabels],
  [domain.bookingActions, domain.bookingActionLabels],
  [domain.serviceActions, domain.serviceActionLabels],
] as const;

it("every code of every list has a Russian label of its own, in the order of the list", () => {
  for (const [codes, labels] of lists) {
    expect(Object.keys(labels)).toEqual([...codes]);
    expect(new Set(Object.values(labels)).size).toBe(codes.length);
    for (const label of Object.values(labels)) expect(label).toMatch(/[А-Яа-яё]/u);
  }
});

it("[R35] topics stand in their order, and only the crisis asks for a referral", () => {
  expect(domain.topicCatalogue.map(({ code }) => code)).toEqual([...domain.topics]);
  expect(domain.topics.filter(domain.isCrisisTopic)).toEqual(["14"]);
  expect(domain.isCrisisTopic("14.2")).toBe(true);
  expect(domain.topicLabel("2")).toBe("Речевое развитие и письменная речь");
  expect(domain.topicLabel("2.7")).toBe("2.7");
});

it("[R24] [R25] [R26] every form has a channel in both presets", () => {
  for (const limits of Object.values(domain.limitPresets)) {
    for (const form of limits.serviceForms) expect(domain.channelsOf(form, limits)).not.toEqual([]);
  }
  expect(domain.channelsOf("remote", domain.limitPresets.klub)).toEqual([
    "phone",
    "video",
    "site",
    "email",
    "messenger",
  ]);
});

it("[R33] the coded register never shows a column with personal data as it is, but for the fact of a recording", () => {
  for (const kind of domain.registerKinds) {
    const shown = domain.registerColumns[kind].filter(
      ({ personal, general }) => personal && general === "shown",
    );
    expect(shown.map(({ code }) => code)).toEqual(kind === "services" ? ["recorded_by_centre"] : []);
  }
});

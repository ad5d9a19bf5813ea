import { expect, it } from "vitest";
import { consentPurposes } from "../catalogues/document-kinds.ts";
import { consentTexts } from "../texts/consent-texts.ts";
import { mayBeWritten, standingOfConsent } from "./consent-standing.ts";
import { newestConsentText, withNextConsentText } from "./next-consent-text.ts";
import { type ConsentToRecord, refusalOfConsent } from "./refusal-of-consent.ts";
import { refusalOfRecording } from "./refusal-of-recording.ts";
import { refusalToWithdraw } from "./refusal-to-withdraw.ts";

const today = "2026-11-23";
const paper: ConsentToRecord = {
  ...{ purpose: "recording", how: "paper", paperNumber: "12", paperDate: "2026-11-23", validUntil: null },
};
const codeOf = (change: Partial<ConsentToRecord>) => refusalOfConsent({ ...paper, ...change }, today)?.code;

it("[R42] every purpose has a text of its own", () => {
  for (const purpose of consentPurposes) expect(newestConsentText(consentTexts, purpose)?.version).toBe(1);
});

it("[R48] a consent to be recorded is taken on paper alone: nothing said or ticked stands for it", () => {
  expect(codeOf({})).toBeUndefined();
  for (const how of ["page", "oral_by_phone"] as const) {
    expect(refusalOfConsent({ purpose: "recording", how }, today)).toMatchObject({
      code: "consent_not_written",
      requirement: "R48",
    });
    expect(codeOf({ purpose: "special_categories", how })).toBe("consent_not_written");
    expect(codeOf({ purpose: "personal_data", how })).toBeUndefined();
  }
});

it("[R42] a paper has a number and a date that has come, and holds at least on that day", () => {
  expect(codeOf({ paperNumber: " " })).toBe("consent_paper_missing");
  expect(codeOf({ paperDate: null })).toBe("consent_paper_missing");
  expect(codeOf({ paperDate: "2026-11-24" })).toBe("consent_in_future");
  expect(codeOf({ validUntil: "2026-11-22" })).toBe("consent_term_over");
  expect(codeOf({ validUntil: "2026-11-23" })).toBeUndefined();
});

it("[R42] a consent holds on its last day and not on the next, and never once withdrawn", () => {
  const withdrawnAt = null;
  expect(standingOfConsent({ withdrawnAt, validUntil: null }, today)).toBe("live");
  expect(standingOfConsent({ withdrawnAt, validUntil: today }, today)).toBe("live");
  expect(standingOfConsent({ withdrawnAt, validUntil: "2026-11-22" }, today)).toBe("over");
  expect(standingOfConsent({ withdrawnAt: new Date(), validUntil: null }, today)).toBe("withdrawn");
});

it("[R48] the centre records nobody without a live consent in writing to just that", () => {
  const consent = { purpose: "recording", givenHow: "paper", withdrawnAt: null, validUntil: today };
  expect(refusalOfRecording(consent, today)).toBeNull();
  for (const change of [
    { purpose: "personal_data" },
    { givenHow: "page" },
    { withdrawnAt: new Date() },
    { validUntil: "2026-11-22" },
  ]) {
    expect(refusalOfRecording({ ...consent, ...change }, today)?.code).toBe("recording_consent_missing");
  }
  expect(refusalOfRecording(null, today)).toMatchObject({ requirement: "R48" });
});

it("[R42] who took their consent back is written to no more, until they give another", () => {
  const given = { purpose: "personal_data", withdrawnAt: null };
  const withdrawn = { purpose: "personal_data", withdrawnAt: new Date() };
  expect(mayBeWritten([])).toBe(true);
  expect(mayBeWritten([given])).toBe(true);
  expect(mayBeWritten([withdrawn])).toBe(false);
  expect(mayBeWritten([withdrawn, { purpose: "family_register", withdrawnAt: null }])).toBe(false);
  expect(mayBeWritten([withdrawn, given])).toBe(true);
});

it("[R42] a consent is taken back once", () => {
  expect(refusalToWithdraw({ withdrawnAt: null })).toBeNull();
  expect(refusalToWithdraw({ withdrawnAt: new Date() })?.code).toBe("consent_over");
});

it("[R42] a text is never edited: what is changed is a new version beside it", () => {
  const changed = withNextConsentText(consentTexts, { purpose: "recording", title: "Новое", text: "Текст" });
  expect(changed.slice(0, -1)).toEqual(consentTexts);
  expect(changed.at(-1)).toEqual({ purpose: "recording", version: 2, title: "Новое", text: "Текст" });
  const same = { purpose: "recording", title: "Новое", text: "Текст" } as const;
  expect(withNextConsentText(changed, same)).toBe(changed);
});

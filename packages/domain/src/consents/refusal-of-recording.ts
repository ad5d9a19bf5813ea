import type { Refusal } from "../refusal.ts";
import type { CalendarDay } from "../time/calendar.ts";
import { type ConsentTerm, standingOfConsent } from "./consent-standing.ts";

export type RecordingConsent = ConsentTerm & { purpose: string; givenHow: string };

/**
 * Why the centre may not record a consultation: no live consent in writing of that recipient to be recorded (R48,
 * п. 32, абз. 32). In: the consent that is named, null when the recipient has none such.
 */
export function refusalOfRecording(consent: RecordingConsent | null, today: CalendarDay): Refusal | null {
  const isOfRecording = consent?.purpose === "recording" && consent.givenHow === "paper";
  if (consent && isOfRecording && standingOfConsent(consent, today) === "live") return null;
  return {
    code: "recording_consent_missing",
    message:
      "Запись по инициативе центра запрещена без письменного согласия получателя, которое действует. Внесите согласие или снимите отметку.",
    requirement: "R48",
  };
}

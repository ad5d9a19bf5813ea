import { consentStandingLabels, consentWayLabels, dateOfPaper, withdrawalWayLabels } from "@prosvet/domain";
import type { Consent, Scan } from "../../api/types.ts";
import { dayOfWire } from "../../time/wire-time.ts";

/** «на бумаге № 12 от 23 ноября 2026 г.». */
export function givenInWords({ givenHow, paperNumber, paperDate, givenAt }: Consent): string {
  const paper = paperNumber && paperDate ? ` № ${paperNumber} от ${dateOfPaper(paperDate)}` : "";
  const when = paper === "" ? `, ${dateOfPaper(dayOfWire(givenAt))}` : paper;
  return `${consentWayLabels[givenHow]}${when}`;
}

/** Whether it holds, until when, or how it ended. */
export function standingInWords({ standing, validUntil, ...consent }: Consent): string {
  const { withdrawnAt, withdrawnHow, withdrawalPaper } = consent;
  const label = consentStandingLabels[standing];
  if (standing === "withdrawn" && withdrawnAt) {
    const how = withdrawnHow ? `, ${withdrawalWayLabels[withdrawnHow]}` : "";
    const paper = withdrawalPaper ? ` № ${withdrawalPaper}` : "";
    return `${label} ${dateOfPaper(dayOfWire(withdrawnAt))}${how}${paper}`;
  }
  return validUntil ? `${label}, до ${dateOfPaper(validUntil)}` : label;
}

/** «№ 3 за 2026 год»; the number comes when the register is opened. */
export const numberInWords = ({ number, year }: Consent): string =>
  number === null ? "без номера" : `№ ${number} за ${year} год`;

export const sizeInWords = ({ size }: Pick<Scan, "size">): string =>
  size < 1024 * 1024
    ? `${Math.ceil(size / 1024)} КБ`
    : `${(size / 1024 / 1024).toFixed(1).replace(".", ",")} МБ`;

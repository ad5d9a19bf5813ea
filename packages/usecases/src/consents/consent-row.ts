import {
  type CalendarDay,
  type ConsentPurpose,
  type ConsentStanding,
  type ConsentWay,
  type ScanKind,
  standingOfConsent,
  type WithdrawalWay,
} from "@prosvet/domain";
import type { FoundConsent } from "./consent-queries.ts";
import type { FoundScan } from "./scan-queries.ts";

export type ScanRow = {
  id: string;
  kind: ScanKind;
  type: string;
  size: number;
  isScanned: boolean;
  uploadedAt: Date;
  uploadedBy: string;
};

/** A line of the register of consents under a code and nobody's name; `number` is null until the register is read. */
export type ConsentRow = Omit<FoundConsent, "purpose" | "givenHow" | "withdrawnHow"> & {
  purpose: ConsentPurpose;
  givenHow: ConsentWay;
  withdrawnHow: WithdrawalWay | null;
  standing: ConsentStanding;
  scans: ScanRow[];
};

export function consentRowOf(
  found: FoundConsent,
  scans: readonly FoundScan[],
  today: CalendarDay,
): ConsentRow {
  return {
    ...found,
    purpose: found.purpose as ConsentPurpose,
    givenHow: found.givenHow as ConsentWay,
    withdrawnHow: found.withdrawnHow as WithdrawalWay | null,
    standing: standingOfConsent(found, today),
    scans: scans.filter(({ consentId }) => consentId === found.id).map(scanRowOf),
  };
}

export const scanRowOf = ({ verdict, consentId: _, kind, ...scan }: FoundScan): ScanRow => ({
  ...scan,
  kind: kind as ScanKind,
  isScanned: verdict === "clean",
});

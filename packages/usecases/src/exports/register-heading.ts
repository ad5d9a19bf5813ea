import type { CentreTx } from "@prosvet/db";
import { monthName } from "@prosvet/domain";
import { type OwnCentre, readCentreIn, selectProfile } from "../centres/index.ts";
import { readClosedMonths } from "../registers/index.ts";
import type { RegisterHeading } from "./export-content.ts";
import type { ExportSelection, RegisterSelection } from "./export-selection.ts";

const words: Record<string, string> = {
  consultantId: "консультанту",
  form: "форме",
  kind: "виду",
  outcome: "результату",
  topic: "теме",
  source: "источнику записи",
  state: "состоянию",
  corrected: "исправлениям",
  annulled: "вычеркнутым строкам",
};

/** The centre as the head of its journals has it: who signs them, and which months of what is shown are closed (R8). */
export type RegisterCentre = OwnCentre & {
  director: { post: string; name: string | null };
  closedMonths: string[];
};

/** Reads it in a transaction of the centre. */
export async function readRegisterCentre(
  tx: CentreTx,
  now: Date,
  selection: ExportSelection,
): Promise<RegisterCentre> {
  const centre = await readCentreIn(tx, now);
  const [profile] = await selectProfile(tx);
  const director = { post: profile?.director ?? "Руководитель", name: profile?.directorName ?? null };
  if (selection.document === "refusal_letter") return { ...centre, director, closedMonths: [] };
  const closed = await readClosedMonths(tx, selection.document, monthsOf(selection));
  return { ...centre, director, closedMonths: [...closed].sort() };
}

/** First days of the months that a document covers. */
const monthsOf = (selection: RegisterSelection): string[] =>
  "month" in selection && selection.month !== null
    ? [selection.month]
    : Array.from({ length: 12 }, (_, at) => `${selection.year}-${String(at + 1).padStart(2, "0")}-01`);

/** The heading of a document of a register: the centre's own title and columns (R8, R51), and by what its lines were chosen. */
export function headingOf(
  { name, organisation, timezone, limits, director, closedMonths }: RegisterCentre,
  selection: RegisterSelection,
): RegisterHeading {
  const { title, columns } = limits.registers[selection.document];
  const by = Object.entries(selection).flatMap(([filter, value]) =>
    value !== null && value !== false && words[filter] ? [words[filter]] : [],
  );
  return {
    title,
    columns,
    centre: { name, timezone, organisation },
    period:
      !("month" in selection) || selection.month === null
        ? `${selection.year} год`
        : monthName(selection.month),
    notes: [
      ...(by.length === 0 ? [] : [`Показаны не все строки журнала, а отобранные по: ${by.join(", ")}.`]),
      ...(closedMonths.length === 0 ? [] : [`Закрытые периоды: ${closedMonths.map(monthName).join(", ")}.`]),
    ],
    signatures: [{ post: "Журнал ведёт", name: null }, director],
  };
}

import { monthName } from "@prosvet/domain";
import type { OwnCentre } from "../centres/index.ts";
import type { RegisterHeading } from "./export-content.ts";
import type { RegisterSelection } from "./export-selection.ts";

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

/** The heading of a document of a register: the centre's own title and columns (R8, R51), and by what its lines were chosen. */
export function headingOf(
  { name, timezone, limits }: OwnCentre,
  selection: RegisterSelection,
): RegisterHeading {
  const { title, columns } = limits.registers[selection.document];
  const by = Object.entries(selection).flatMap(([filter, value]) =>
    value !== null && value !== false && words[filter] ? [words[filter]] : [],
  );
  return {
    title,
    columns,
    centre: { name, timezone },
    period:
      !("month" in selection) || selection.month === null
        ? `${selection.year} год`
        : monthName(selection.month),
    notes: by.length === 0 ? [] : [`Показаны не все строки журнала, а отобранные по: ${by.join(", ")}.`],
  };
}

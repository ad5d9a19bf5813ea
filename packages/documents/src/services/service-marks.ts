import { dayInFigures } from "../model/values.ts";
import type { OfficialServiceRow, ServiceCorrection, ServiceRegisterRow } from "./service-register-row.ts";

const correctionNote = ({ number }: ServiceRegisterRow, { on, closedPeriod }: ServiceCorrection) => {
  const period = closedPeriod === null ? "" : ` после закрытия периода «${closedPeriod}»`;
  return `№ ${number}. Исправлено${period} ${dayInFigures(on)}`;
};

/**
 * How a journal of services shows what became of its lines, as a paper one does: an annulled line is struck through, a
 * corrected value is struck through beside the new one, and a note under the table says when (R8). It is spread into a
 * `RegisterDocument`.
 */
export const serviceMarks = {
  isStruck: (row: ServiceRegisterRow): boolean => row.isAnnulled ?? false,
  earlier: <Row extends ServiceRegisterRow>(row: Row): readonly Row[] => statesBefore(row),
  notesOf: (row: ServiceRegisterRow): readonly string[] =>
    row.corrections.map((correction) => correctionNote(row, correction)),
};

/** The same for official use, whose notes also give the reason: its words are the staff's own, and may name people (R34). */
export const officialServiceMarks = {
  ...serviceMarks,
  notesOf: (row: OfficialServiceRow): readonly string[] =>
    row.corrections.map((correction) => `${correctionNote(row, correction)}: ${correction.reason}`),
};

/** The line before each correction: each takes back its own values and those of all that came after it. */
function statesBefore<Row extends ServiceRegisterRow>(row: Row): Row[] {
  const states: Row[] = [];
  for (let state = row, at = row.corrections.length - 1; at >= 0; at -= 1) {
    state = { ...state, ...row.corrections[at]?.was };
    states.unshift(state);
  }
  return states;
}

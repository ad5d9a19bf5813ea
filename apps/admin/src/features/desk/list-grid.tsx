import { type VisitCell, type VisitRow, visitCellLabels, visitCells } from "@prosvet/domain";
import { type ClipboardEvent, type KeyboardEvent, useRef } from "react";
import { flushSync } from "react-dom";
import { ApiProblem } from "../../api/api-problem.ts";
import styles from "./desk.module.css";
import { mostRows, pasted, rowAfter } from "./pasted-rows.ts";

/** What the API said of cells, by «index.cell». */
export type Faults = ReadonlyMap<string, string>;

/** The faults of the list that was sent, but for cells that have been changed since. */
export function faultsOf(
  error: unknown,
  rows: readonly VisitRow[],
  sent: readonly Partial<VisitRow>[] = [],
): Faults {
  const errors = error instanceof ApiProblem ? (error.problem.errors ?? []) : [];
  const stands = (path: string) => {
    const [index, cell] = path.split(".") as [number, VisitCell];
    return rows[index]?.[cell] === sent[index]?.[cell];
  };
  return new Map(
    errors
      .filter(({ path }) => path.startsWith("rows."))
      .map(({ path, message }) => [path.slice("rows.".length), message] as const)
      .filter(([path]) => stands(path)),
  );
}

/** A line is known by its place: lines are never put in another order. */
const lineOf = (row: VisitRow, index: number) => ({ row, index, name: `строка ${index + 1}` });

type Props = { rows: VisitRow[]; faults: Faults; onChange: (rows: VisitRow[]) => void };
type At = { index: number; cell: VisitCell };

const hints: Partial<Record<VisitCell, string>> = { day: "сегодня", minutes: "45", form: "очно" };

/** Lines of a paper list as a table of cells: Tab goes through the cells, Enter to the next line. */
export function ListGrid({ rows, faults, onChange }: Props) {
  const table = useRef<HTMLTableElement>(null);
  // At once: the next key of a quick hand already belongs to the next cell.
  const focus = ({ index, cell }: At) =>
    table.current?.querySelector<HTMLInputElement>(`[data-cell="${index}.${cell}"]`)?.focus();
  const type = ({ index, cell }: At, value: string) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, [cell]: value } : row)));
  const press = (at: At) => (event: KeyboardEvent) => {
    if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
      event.preventDefault();
      table.current?.closest("form")?.requestSubmit();
      return;
    }
    const step = event.key === "Enter" || event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const index = at.index + step;
    const last = rows.at(-1);
    if (index === rows.length && last && rows.length < mostRows) {
      flushSync(() => onChange([...rows, rowAfter(last)]));
    }
    // Enter goes on to the beginning of what is typed in every line: the time.
    focus({ index, cell: event.key === "Enter" ? "time" : at.cell });
  };
  const paste = (at: At) => (event: ClipboardEvent) => {
    const text = event.clipboardData.getData("text");
    if (!/[\t\n]/.test(text)) return;
    event.preventDefault();
    onChange(pasted(rows, at, text));
  };

  return (
    <div className={styles.scroll}>
      <table ref={table} className={styles.sheet}>
        <thead>
          <tr>
            <th scope="col">№</th>
            {visitCells.map((cell) => (
              <th key={cell} scope="col">
                {visitCellLabels[cell]}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {rows.map(lineOf).map(({ row, index, name }) => (
            <tr key={name}>
              <th scope="row">{index + 1}</th>
              {visitCells.map((cell) => {
                const fault = faults.get(`${index}.${cell}`);
                const faultId = `fault-${index}-${cell}`;
                return (
                  <td key={cell}>
                    <input
                      className={styles.cell}
                      aria-label={`${visitCellLabels[cell]}, ${name}`}
                      aria-invalid={fault !== undefined}
                      aria-describedby={fault && faultId}
                      data-cell={`${index}.${cell}`}
                      placeholder={hints[cell]}
                      maxLength={200}
                      autoComplete="off"
                      value={row[cell]}
                      onChange={(event) => type({ index, cell }, event.currentTarget.value)}
                      onKeyDown={press({ index, cell })}
                      onPaste={paste({ index, cell })}
                    />
                    {fault && (
                      <span id={faultId} className={styles.fault}>
                        {fault}
                      </span>
                    )}
                  </td>
                );
              })}
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

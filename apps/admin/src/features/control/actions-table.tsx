import { dateInWords } from "@prosvet/domain";
import type { AuditFilter, AuditLine } from "../../api/types.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";
import { TextLink } from "../../ui/links.tsx";
import tableStyles from "../../ui/table.module.css";

const columns = ["№", "Когда", "Кто", "Что сделано", "С чем", "Почему"];

/** What was done, line by line; a thing leads to everything that was done to it. */
export const ActionsTable = ({ lines }: { lines: readonly AuditLine[] }) => (
  <table className={tableStyles.table}>
    <caption className={tableStyles.hiddenCaption}>Что делали в центре, новые строки сначала</caption>
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {lines.map((line) => (
        <tr key={line.id}>
          <td data-label="№">{line.number ?? "—"}</td>
          <td data-label="Когда">
            {dateInWords(dayOfWire(line.at))}, {timeOfWire(line.at)}
          </td>
          <td data-label="Кто">{line.who}</td>
          <td data-label="Что сделано">{line.what}</td>
          <td data-label="С чем">
            <Subject line={line} />
          </td>
          <td data-label="Почему">{line.why ?? "—"}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

function Subject({ line: { number, subject } }: { line: AuditLine }) {
  if (!subject.id) return subject.words;
  const about: AuditFilter = { subjectKind: subject.kind, subjectId: subject.id };
  const label = `${subject.words}: всё, что с этим делали${number ? ` (строка № ${number})` : ""}`;
  return (
    <TextLink to="/control/actions" search={about} aria-label={label}>
      {subject.words}
    </TextLink>
  );
}

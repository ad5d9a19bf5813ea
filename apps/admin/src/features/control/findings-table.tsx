import { dateInWords, type FindingKind, findingKindLabels } from "@prosvet/domain";
import type { Finding } from "../../api/types.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";
import tableStyles from "../../ui/table.module.css";
import { FindingFlaws } from "./finding-flaws.tsx";
import { FindingSubject } from "./finding-subject.tsx";

const said: Record<FindingKind, { wrong: string; who: string }> = {
  overdue: { wrong: "Что не так", who: "Консультант" },
  empty: { wrong: "Что не так", who: "Консультант" },
  late: { wrong: "Что не так", who: "Кто внёс" },
  corrections: { wrong: "Что сделано", who: "Кто исправил" },
  looks: { wrong: "Что сделано", who: "Кто открывал" },
  breaches: { wrong: "Что не так", who: "Чья услуга или запись" },
};
const [when, what, why] = ["Когда", "С чем", "Почему"];

type Props = { kind: FindingKind; findings: readonly Finding[] };

/** What was found, line by line; each leads to where it is put right. */
export function FindingsTable({ kind, findings }: Props) {
  const { wrong, who } = said[kind];
  return (
    <table className={tableStyles.table}>
      <caption className={tableStyles.hiddenCaption}>{findingKindLabels[kind]}, новые строки сначала</caption>
      <thead>
        <tr>
          {[when, what, wrong, who, why].map((column) => (
            <th key={column} scope="col">
              {column}
            </th>
          ))}
        </tr>
      </thead>
      <tbody>
        {findings.map((finding) => (
          <tr key={finding.id}>
            <td data-label={when}>
              {dateInWords(dayOfWire(finding.at))}, {timeOfWire(finding.at)}
            </td>
            <td data-label={what}>
              <FindingSubject subject={finding.subject} />
            </td>
            <td data-label={wrong}>
              <FindingFlaws finding={finding} />
            </td>
            <td data-label={who}>{finding.who ?? "—"}</td>
            <td data-label={why}>{finding.why ?? "—"}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

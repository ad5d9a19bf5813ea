import { Button, Text, Title } from "@mantine/core";
import { importWarningWords } from "@prosvet/domain";
import { faultsAddressOf, type ImportCard, type ImportVerdict } from "../../api/imports.ts";
import { Notice } from "../../ui/notice.tsx";
import listStyles from "../../ui/short-list.module.css";
import tableStyles from "../../ui/table.module.css";

type Props = { card: ImportCard; verdict: ImportVerdict };

/** What was found in a file: why it is no journal, errors by rows, and what is only said of rows. */
export function ImportVerdictView({ card, verdict }: Props) {
  const { problem, faults, warnings, years, unknownColumns, leftOutColumns } = verdict;
  if (problem) return <Notice kind="warning">{problem}</Notice>;
  return (
    <>
      {years.length > 0 && (
        <Text mb="sm">
          Можно внести: {years.map(({ year, lines }) => `в журнал ${year} года — ${lines}`).join(", ")}.
        </Text>
      )}
      {unknownColumns.length > 0 && (
        <Text mb="sm">Эти столбцы не прочитаны: {unknownColumns.join(", ")}.</Text>
      )}
      {leftOutColumns.length > 0 && (
        <Text mb="sm">Эти столбцы система заполнит сама: {leftOutColumns.join(", ")}.</Text>
      )}
      {card.hasFaultsFile && (
        <Button component="a" href={faultsAddressOf(card.id)} download variant="default" mb="sm">
          {faults.length > 0 ? "Скачать файл с ошибками" : "Скачать с пометками"}
        </Button>
      )}
      {warnings.length > 0 && <Warnings warnings={warnings} />}
      {faults.length > 0 && <Faults faults={faults} faulty={card.faulty} />}
    </>
  );
}

/** «Строка 12» or «Строк: 12, это 2, 3, 4 и другие», by the numbers of the file. */
const rowsInWords = (rows: number, first: readonly number[]): string =>
  rows === 1
    ? `Строка ${first.join()}.`
    : `Строк: ${rows}, это ${first.join(", ")}${first.length < rows ? " и другие" : ""}.`;

const Warnings = ({ warnings }: Pick<ImportVerdict, "warnings">) => (
  <section aria-labelledby="import-warnings">
    <Title order={3} mb="xs" id="import-warnings">
      Предупреждения: строки внести можно
    </Title>
    <ul className={listStyles.list}>
      {warnings.map(({ code, rows, first }) => (
        <li key={code}>
          {importWarningWords[code]}. {rowsInWords(rows, first)}
        </li>
      ))}
    </ul>
  </section>
);

const Faults = ({ faults, faulty }: Pick<ImportVerdict, "faults"> & { faulty: number }) => (
  <section aria-labelledby="import-faults">
    <Title order={3} mb="xs" id="import-faults">
      Строк с ошибками: {faulty}
    </Title>
    {faults.length === 100 && <Text mb="xs">Показаны первые сто ошибок, все — в файле.</Text>}
    <table className={tableStyles.table}>
      <caption className={tableStyles.hiddenCaption}>Ошибки по строкам файла</caption>
      <thead>
        <tr>
          <th scope="col">Строка</th>
          <th scope="col">Столбец</th>
          <th scope="col">Что исправить</th>
        </tr>
      </thead>
      <tbody>
        {faults.map(({ row, column, message }) => (
          <tr key={`${row} ${column} ${message}`}>
            <td data-label="Строка">{row}</td>
            <td data-label="Столбец">{column ?? "—"}</td>
            <td data-label="Что исправить">{message}</td>
          </tr>
        ))}
      </tbody>
    </table>
  </section>
);

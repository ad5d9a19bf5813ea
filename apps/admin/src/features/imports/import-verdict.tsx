import { Button, Text, Title } from "@mantine/core";
import { importWarningWords } from "@prosvet/domain";
import { faultsAddressOf, type ImportCard, type ImportVerdict } from "../../api/imports.ts";
import { Notice } from "../../ui/notice.tsx";
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
          Скачать файл с ошибками
        </Button>
      )}
      {warnings.length > 0 && <Warnings warnings={warnings} />}
      {faults.length > 0 && <Faults faults={faults} faulty={card.faulty} />}
    </>
  );
}

const Warnings = ({ warnings }: Pick<ImportVerdict, "warnings">) => (
  <section aria-labelledby="import-warnings">
    <Title order={3} size="h4" mb="xs" id="import-warnings">
      Предупреждения: строки внести можно
    </Title>
    <ul>
      {warnings.map(({ code, rows, first }) => (
        <li key={code}>
          {importWarningWords[code]}. Строк: {rows} (
          {first.length < rows ? `${first.join(", ")} и другие` : first.join(", ")}).
        </li>
      ))}
    </ul>
  </section>
);

const Faults = ({ faults, faulty }: Pick<ImportVerdict, "faults"> & { faulty: number }) => (
  <section aria-labelledby="import-faults">
    <Title order={3} size="h4" mb="xs" id="import-faults">
      Ошибки: строк {faulty}
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

import { Text } from "@mantine/core";
import type { EditionContent } from "@prosvet/domain";
import tableStyles from "../../ui/table.module.css";
import { changesInWords } from "./changes-in-words.ts";

type Props = { before: EditionContent; after: EditionContent };

const Lines = ({ lines }: { lines: readonly string[] }) =>
  lines.map((line) => (
    <Text key={line} size="sm">
      {line}
    </Text>
  ));

/** The differences of two editions, each in the words of its screen. */
export function ChangesTable({ before, after }: Props) {
  const changes = changesInWords(before, after);
  if (changes.length === 0) return <Text>Пределы и тексты в этих редакциях одинаковы.</Text>;
  return (
    <table className={tableStyles.table}>
      <caption className={tableStyles.hiddenCaption}>Что изменилось</caption>
      <thead>
        <tr>
          <th scope="col">Что</th>
          <th scope="col">Было</th>
          <th scope="col">Стало</th>
        </tr>
      </thead>
      <tbody>
        {changes.map(({ title, was, now }) => (
          <tr key={title}>
            <td data-label="Что">{title}</td>
            <td data-label="Было">
              <Lines lines={was} />
            </td>
            <td data-label="Стало">
              <Lines lines={now} />
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

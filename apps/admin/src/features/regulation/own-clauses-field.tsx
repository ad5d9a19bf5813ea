import { Button, Fieldset, Group, NativeSelect, Text, Textarea } from "@mantine/core";
import { type Clause, mayBeReworded, regulationChapters, textCatalogue } from "@prosvet/domain";
import { useState } from "react";
import type { RegulationBook } from "../../api/types.ts";

type Clauses = Record<string, string>;
type Props = { book: RegulationBook; clauses: Clauses; onChange: (clauses: Clauses) => void };

const clausesOf = ({ regulation, profile, order, limits, texts, acts }: RegulationBook): Clause[] =>
  regulationChapters({
    ...{ regulation, centre: profile, order, limits, acts },
    texts: { ...texts, clauses: {} },
  }).flatMap((chapter) => chapter.clauses.filter(mayBeReworded));

const beginning = (text: string) => (text.length > 60 ? `${text.slice(0, 60)}…` : text);

/** Clauses that the centre words itself: those that no limit and no rule common to all decides. */
export function OwnClausesField({ book, clauses, onChange }: Props) {
  const all = clausesOf(book);
  const [next, setNext] = useState("");
  const free = all.filter(({ number }) => clauses[number] === undefined);
  const chosen = free.find(({ number }) => number === next) ?? free[0];
  const without = (number: string) =>
    Object.fromEntries(Object.entries(clauses).filter(([other]) => other !== number));

  return (
    <Fieldset legend={textCatalogue.clauses.title}>
      <Text size="sm">{textCatalogue.clauses.help}</Text>
      {all
        .filter(({ number }) => clauses[number] !== undefined)
        .map(({ number }) => (
          <div key={number}>
            <Textarea
              mt="sm"
              label={`Пункт ${number}`}
              required
              maxLength={4000}
              rows={3}
              value={clauses[number]}
              onChange={(event) => onChange({ ...clauses, [number]: event.currentTarget.value })}
            />
            <Button mt="xs" variant="default" onClick={() => onChange(without(number))}>
              Вернуть образец пункта {number}
            </Button>
          </div>
        ))}
      {chosen && (
        <Group mt="md" align="end" gap="sm">
          <NativeSelect
            label="Пункт, который изложить своими словами"
            data={free.map(({ number, text }) => ({ value: number, label: `${number}. ${beginning(text)}` }))}
            value={chosen.number}
            onChange={(event) => setNext(event.currentTarget.value)}
            maw="100%"
          />
          <Button variant="default" onClick={() => onChange({ ...clauses, [chosen.number]: chosen.text })}>
            Изменить пункт
          </Button>
        </Group>
      )}
    </Fieldset>
  );
}

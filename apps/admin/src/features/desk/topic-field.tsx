import { TextInput } from "@mantine/core";
import { findTopics, type Topic, type TopicEntry } from "@prosvet/domain";
import { type KeyboardEvent, useId, useState } from "react";
import styles from "./desk.module.css";

type Props = {
  label: string;
  required?: boolean;
  onChange: (topic: Topic | null) => void;
};

const mostShown = 6;
const textOf = ({ code, label }: TopicEntry) => `${code} ${label}`;

/** A topic by its number or the first letters of its words; the arrows choose among several, the first one stands. */
export function TopicField({ label, required = false, onChange }: Props) {
  const [typed, setTyped] = useState("");
  const [active, setActive] = useState(0);
  const [closed, setClosed] = useState(true);
  const id = useId();
  const found = findTopics(typed).slice(0, mostShown);
  const chosen = found[active] ?? null;
  const shown = !closed && found.length > 0;

  const type = (text: string) => {
    setTyped(text);
    setActive(0);
    setClosed(false);
    onChange(findTopics(text)[0]?.code ?? null);
  };
  const choose = (index: number) => {
    setActive(index);
    onChange(found[index]?.code ?? null);
  };
  const press = (event: KeyboardEvent) => {
    const step = event.key === "ArrowDown" ? 1 : event.key === "ArrowUp" ? -1 : 0;
    if (event.key === "Escape" && shown) setClosed(true);
    if (step === 0 || found.length === 0) return;
    event.preventDefault();
    if (closed) setClosed(false);
    else choose((active + step + found.length) % found.length);
  };

  return (
    <div className={styles.topic}>
      <TextInput
        label={label}
        description="Номер или первые буквы"
        required={required}
        data-autofocus
        autoFocus
        autoComplete="off"
        role="combobox"
        aria-expanded={shown}
        aria-controls={`${id}-list`}
        aria-autocomplete="list"
        aria-activedescendant={shown && chosen ? `${id}-${chosen.code}` : undefined}
        maxLength={60}
        value={typed}
        error={
          typed.trim() !== "" && found.length === 0 ? "Такой темы нет: исправьте или сотрите" : undefined
        }
        onChange={(event) => type(event.currentTarget.value)}
        onKeyDown={press}
        onBlur={() => {
          if (chosen) setTyped(textOf(chosen));
          setClosed(true);
        }}
      />
      <div id={`${id}-list`} role="listbox" aria-label="Темы" hidden={!shown} className={styles.topics}>
        {found.map((entry, index) => (
          <div
            key={entry.code}
            id={`${id}-${entry.code}`}
            role="option"
            tabIndex={-1}
            aria-selected={index === active}
            className={styles.option}
            // Before the field loses the focus, which closes the list.
            onMouseDown={() => choose(index)}
          >
            {textOf(entry)}
          </div>
        ))}
      </div>
    </div>
  );
}

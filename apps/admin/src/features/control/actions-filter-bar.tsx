import { NativeSelect } from "@mantine/core";
import { auditActionWords, auditSubjectWords } from "@prosvet/domain";
import { useNavigate } from "@tanstack/react-router";
import type { ChangeEvent } from "react";
import type { AuditFilter } from "../../api/types.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { optionsOf } from "../../ui/options-of.ts";
import styles from "./control.module.css";

const all = { value: "", label: "Все" };
const byWords = (words: Readonly<Record<string, string>>) => [
  all,
  ...optionsOf(words).sort((one, other) => one.label.localeCompare(other.label, "ru")),
];
const actions = byWords(auditActionWords);
const subjects = byWords(auditSubjectWords);

type Props = { filter: AuditFilter; people: readonly { id: string; name: string }[] };
type Name = "membershipId" | "action" | "subjectKind" | "from" | "to";

/** The filter lives in the address, so that what was found can be kept and shown to somebody. */
export function ActionsFilterBar({ filter, people }: Props) {
  const navigate = useNavigate();
  const choose = (name: Name, value: string) =>
    void navigate({
      to: "/control/actions",
      search: { ...filter, before: undefined, [name]: value === "" ? undefined : value },
    });
  const field = (name: Name) => ({
    value: filter[name] ?? "",
    onChange: ({ currentTarget: { value } }: ChangeEvent<HTMLSelectElement>) => choose(name, value),
  });
  const day = (name: "from" | "to") => ({
    value: filter[name] ?? "",
    onChange: (value: string) => choose(name, value),
  });
  const staff = [all, ...people.map(({ id, name }) => ({ value: id, label: name }))];
  return (
    <search className={styles.bar}>
      <NativeSelect label="Кто" data={staff} {...field("membershipId")} />
      <NativeSelect label="Что сделано" data={actions} {...field("action")} />
      <NativeSelect label="С чем" data={subjects} {...field("subjectKind")} />
      <DayInput label="С какого дня" required={false} {...day("from")} />
      <DayInput label="По какой день" required={false} {...day("to")} />
    </search>
  );
}

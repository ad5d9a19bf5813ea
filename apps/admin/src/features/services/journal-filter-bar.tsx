import { NativeSelect } from "@mantine/core";
import { outcomeLabels, serviceFormLabels, serviceKindLabels } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { ChangeEvent } from "react";
import { consultantsQuery } from "../../api/consultants.ts";
import type { JournalFilter } from "../../api/services.ts";
import { monthNames } from "../../time/months.ts";
import { optionsOf } from "../../ui/options-of.ts";
import styles from "./journal-filter-bar.module.css";

const years = (thisYear: number) => Array.from({ length: 6 }, (_, index) => String(thisYear - index));
const anyOf = (label: string) => ({ value: "", label });
const months = [
  anyOf("Весь год"),
  ...monthNames.map((label, index) => ({ value: String(index + 1), label })),
];

type Props = { filter: JournalFilter; thisYear: number; isOwn: boolean };

/** The filter lives in the address, so a filtered journal can be bookmarked and sent to a colleague. */
export function JournalFilterBar({ filter, thisYear, isOwn }: Props) {
  const navigate = useNavigate();
  const consultants = useQuery({ ...consultantsQuery, enabled: !isOwn });
  const field = (name: keyof JournalFilter, read: (text: string) => unknown = String) => ({
    value: String(filter[name] ?? ""),
    onChange: ({ currentTarget: { value } }: ChangeEvent<HTMLSelectElement>) =>
      void navigate({
        to: "/journal",
        search: { ...filter, [name]: value === "" ? undefined : read(value) },
      }),
  });

  return (
    <search className={styles.bar}>
      <NativeSelect label="Год" data={years(thisYear)} {...field("year", Number)} />
      <NativeSelect label="Месяц" data={months} {...field("month", Number)} />
      {!isOwn && (
        <NativeSelect
          label="Консультант"
          data={[
            anyOf("Все"),
            ...(consultants.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...field("consultant")}
        />
      )}
      <NativeSelect label="Форма" data={[anyOf("Все"), ...optionsOf(serviceFormLabels)]} {...field("form")} />
      <NativeSelect label="Вид" data={[anyOf("Все"), ...optionsOf(serviceKindLabels)]} {...field("kind")} />
      <NativeSelect
        label="Результат"
        data={[anyOf("Все"), ...optionsOf(outcomeLabels)]}
        {...field("outcome")}
      />
    </search>
  );
}

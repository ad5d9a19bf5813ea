import { NativeSelect } from "@mantine/core";
import { outcomeLabels, serviceFormLabels, serviceKindLabels, topicLabel, topics } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { ChangeEvent } from "react";
import { consultantsQuery } from "../../api/consultants.ts";
import type { JournalFilter } from "../../api/services.ts";
import { monthNames } from "../../time/months.ts";
import { optionsOf } from "../../ui/options-of.ts";
import styles from "./journal-filter-bar.module.css";
import { useBookYears } from "./use-book-years.ts";

const anyOf = (label: string) => ({ value: "", label });
const months = [
  anyOf("Весь год"),
  ...monthNames.map((label, index) => ({ value: String(index + 1), label })),
];

const topicOptions = topics.map((code) => ({ value: code, label: topicLabel(code) }));
const marks = [
  anyOf("Все"),
  { value: "corrected", label: "Исправленные" },
  { value: "annulled", label: "Вычеркнутые" },
];

type Props = { filter: JournalFilter; isOwn: boolean };

/** The filter lives in the address, so a filtered journal can be bookmarked and sent to a colleague. */
export function JournalFilterBar({ filter, isOwn }: Props) {
  const years = useBookYears("services", filter.year);
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
      <NativeSelect label="Книга" data={years} {...field("year", Number)} />
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
      <NativeSelect label="Тема" data={[anyOf("Все"), ...topicOptions]} {...field("topic")} />
      <NativeSelect
        label="Строки"
        data={marks}
        value={filter.corrected ? "corrected" : filter.annulled ? "annulled" : ""}
        onChange={({ currentTarget: { value } }) => {
          const { corrected: _corrected, annulled: _annulled, ...rest } = filter;
          const mark = value === "" ? {} : { [value]: true };
          void navigate({ to: "/journal", search: { ...rest, ...mark } });
        }}
      />
    </search>
  );
}

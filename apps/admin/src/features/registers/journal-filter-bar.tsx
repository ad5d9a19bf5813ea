import { NativeSelect } from "@mantine/core";
import { outcomeLabels, serviceFormLabels, serviceKindLabels, topicLabel, topics } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { ChangeEvent } from "react";
import { consultantsQuery } from "../../api/consultants.ts";
import type { JournalFilter } from "../../api/services.ts";
import { monthNames } from "../../time/months.ts";
import { optionsOf } from "../../ui/options-of.ts";
import { freedomOf } from "./filter-freedom.ts";
import { FilterHint, filterHintId } from "./filter-hint.tsx";
import styles from "./journal-filter-bar.module.css";
import { useBookYears } from "./use-book-years.ts";

const anyOf = (label: string, disabled = false) => ({ value: "", label, disabled });
const months = monthNames.map((label, index) => ({ value: String(index + 1), label }));

const topicOptions = topics.map((code) => ({ value: code, label: topicLabel(code) }));
const marks = [
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

  const { form, kind, outcome, topic, month, consultant, corrected, annulled } = filter;
  const marked = corrected ? "corrected" : annulled ? "annulled" : "";
  const freedom = freedomOf({
    broad: [form, kind, outcome, topic],
    narrow: [month, consultant ?? isOwn, marked !== "" && marked],
  });
  const isNarrowest = (value: unknown) => Boolean(value) && !freedom.mayWiden;
  const broad = (name: "form" | "kind" | "outcome" | "topic") => ({
    ...field(name),
    disabled: filter[name] === undefined && !freedom.mayAddBroad,
    "aria-describedby": filterHintId,
  });

  return (
    <>
      <search className={styles.bar}>
        <NativeSelect label="Книга" data={years} {...field("year", Number)} />
        <NativeSelect
          label="Месяц"
          data={[anyOf("Весь год", isNarrowest(filter.month)), ...months]}
          {...field("month", Number)}
        />
        {!isOwn && (
          <NativeSelect
            label="Консультант"
            data={[
              anyOf("Все", isNarrowest(consultant)),
              ...(consultants.data ?? []).map(({ id, name }) => ({ value: id, label: name })),
            ]}
            {...field("consultant")}
          />
        )}
        <NativeSelect
          label="Форма"
          data={[anyOf("Все"), ...optionsOf(serviceFormLabels)]}
          {...broad("form")}
        />
        <NativeSelect label="Вид" data={[anyOf("Все"), ...optionsOf(serviceKindLabels)]} {...broad("kind")} />
        <NativeSelect
          label="Результат"
          data={[anyOf("Все"), ...optionsOf(outcomeLabels)]}
          {...broad("outcome")}
        />
        <NativeSelect label="Тема" data={[anyOf("Все"), ...topicOptions]} {...broad("topic")} />
        <NativeSelect
          label="Строки"
          data={[anyOf("Все", isNarrowest(marked)), ...marks]}
          value={marked}
          onChange={({ currentTarget: { value } }) => {
            const { corrected: _corrected, annulled: _annulled, ...rest } = filter;
            const mark = value === "" ? {} : { [value]: true };
            void navigate({ to: "/journal", search: { ...rest, ...mark } });
          }}
        />
      </search>
      <FilterHint freedom={freedom} />
    </>
  );
}

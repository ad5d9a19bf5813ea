import { NativeSelect } from "@mantine/core";
import { bookingSourceLabels, bookingStateLabels, bookingStates } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { useNavigate } from "@tanstack/react-router";
import type { ChangeEvent } from "react";
import { consultantsQuery } from "../../api/consultants.ts";
import type { BookingFilter } from "../../api/registers.ts";
import { monthNames } from "../../time/months.ts";
import { optionsOf } from "../../ui/options-of.ts";
import { freedomOf } from "./filter-freedom.ts";
import { FilterHint, filterHintId } from "./filter-hint.tsx";
import styles from "./journal-filter-bar.module.css";
import { useBookYears } from "./use-book-years.ts";

const anyOf = (label: string, disabled = false) => ({ value: "", label, disabled });
const months = monthNames.map((label, index) => ({ value: String(index + 1), label }));
const states = bookingStates.filter((state) => state !== "held");

type Props = { filter: BookingFilter; isOwn: boolean };

/** Which bookings are shown: the filter lives in the address. */
export function BookingFilterBar({ filter, isOwn }: Props) {
  const navigate = useNavigate();
  const years = useBookYears("bookings", filter.year);
  const consultants = useQuery({ ...consultantsQuery, enabled: !isOwn });
  const field = (name: keyof BookingFilter, read: (text: string) => unknown = String) => ({
    value: String(filter[name] ?? ""),
    onChange: ({ currentTarget: { value } }: ChangeEvent<HTMLSelectElement>) =>
      void navigate({
        to: "/journal/bookings",
        search: { ...filter, [name]: value === "" ? undefined : read(value) },
      }),
  });
  const people = (consultants.data ?? []).map(({ id, name }) => ({ value: id, label: name }));

  const { source, state, month, consultant } = filter;
  const freedom = freedomOf({ broad: [source, state], narrow: [month, consultant ?? isOwn] });
  const isNarrowest = (value: unknown) => Boolean(value) && !freedom.mayWiden;
  const broad = (name: "source" | "state") => ({
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
            data={[anyOf("Все", isNarrowest(consultant)), ...people]}
            {...field("consultant")}
          />
        )}
        <NativeSelect
          label="Откуда запись"
          data={[anyOf("Все"), ...optionsOf(bookingSourceLabels)]}
          {...broad("source")}
        />
        <NativeSelect
          label="Состояние"
          data={[anyOf("Все"), ...optionsOf(bookingStateLabels, states)]}
          {...broad("state")}
        />
      </search>
      <FilterHint freedom={freedom} />
    </>
  );
}

import "@mantine/dates/styles.layer.css";
import "dayjs/locale/ru";
import { DatePickerInput, DatesProvider } from "@mantine/dates";
import { dateInWords } from "@prosvet/domain";
import { useId } from "react";

type Props = { label: string; value: string; onChange: (day: string) => void };

const navigation = {
  nextMonth: "Следующий месяц",
  previousMonth: "Предыдущий месяц",
  nextYear: "Следующий год",
  previousYear: "Предыдущий год",
  nextDecade: "Следующее десятилетие",
  previousDecade: "Предыдущее десятилетие",
};

/** A calendar in Russian behind a button that shows the chosen day. */
export function DayPicker({ label, value, onChange }: Props) {
  const id = useId();
  return (
    <DatesProvider settings={{ locale: "ru", firstDayOfWeek: 1 }}>
      <DatePickerInput
        aria-label={`${label}, ${dateInWords(value)} ${value.slice(0, 4)}`}
        value={value}
        onChange={(day) => day && onChange(day)}
        valueFormat="D MMMM YYYY"
        ariaLabels={navigation}
        hideOutsideDates
        id={id}
        popoverProps={{ id, transitionProps: { duration: 0 }, withinPortal: false }}
      />
    </DatesProvider>
  );
}

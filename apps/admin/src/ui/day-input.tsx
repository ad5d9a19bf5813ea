import "@mantine/dates/styles.layer.css";
import "dayjs/locale/ru";
import { DateInput, DatesProvider } from "@mantine/dates";
import { dayOfText } from "../time/day-of-text.ts";

type Props = { label: string; value: string; onChange: (day: string) => void; autoFocus?: boolean };

/** A day typed as 23.11.2026; no calendar opens, so the keyboard is not held up. */
export const DayInput = ({ label, value, onChange, autoFocus = false }: Props) => (
  <DatesProvider settings={{ locale: "ru", firstDayOfWeek: 1 }}>
    <DateInput
      label={label}
      required
      data-autofocus={autoFocus || undefined}
      value={value}
      onChange={(day) => day && onChange(day)}
      valueFormat="DD.MM.YYYY"
      dateParser={dayOfText}
      placeholder="дд.мм.гггг"
      popoverProps={{ disabled: true }}
    />
  </DatesProvider>
);

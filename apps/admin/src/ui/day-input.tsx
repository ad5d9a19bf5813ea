import "@mantine/dates/styles.layer.css";
import "dayjs/locale/ru";
import { DateInput, DatesProvider } from "@mantine/dates";

type Props = { label: string; value: string; onChange: (day: string) => void };

/** A day typed as 23.11.2026; no calendar opens, so the keyboard is not held up. */
export const DayInput = ({ label, value, onChange }: Props) => (
  <DatesProvider settings={{ locale: "ru", firstDayOfWeek: 1 }}>
    <DateInput
      label={label}
      required
      value={value}
      onChange={(day) => day && onChange(day)}
      valueFormat="DD.MM.YYYY"
      placeholder="дд.мм.гггг"
      popoverProps={{ disabled: true }}
    />
  </DatesProvider>
);

import "@mantine/dates/styles.layer.css";
import "dayjs/locale/ru";
import { DateInput, DatesProvider } from "@mantine/dates";
import { dayOfText } from "../time/day-of-text.ts";

type Props = {
  label: string;
  /** Empty where no day is said. */
  value: string;
  onChange: (day: string) => void;
  description?: string;
  /** A day that need not be said may be emptied again. */
  required?: boolean;
  autoFocus?: boolean;
};

/** A day typed as 23.11.2026; no calendar opens, so the keyboard is not held up. */
export const DayInput = ({
  label,
  value,
  onChange,
  description,
  required = true,
  autoFocus = false,
}: Props) => (
  <DatesProvider settings={{ locale: "ru", firstDayOfWeek: 1 }}>
    <DateInput
      label={label}
      description={description}
      required={required}
      clearable={!required}
      clearButtonProps={{ "aria-label": "Стереть день" }}
      data-autofocus={autoFocus || undefined}
      value={value || null}
      onChange={(day) => (day || !required) && onChange(day ?? "")}
      valueFormat="DD.MM.YYYY"
      dateParser={dayOfText}
      placeholder="дд.мм.гггг"
      popoverProps={{ disabled: true }}
    />
  </DatesProvider>
);

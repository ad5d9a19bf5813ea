import "@mantine/dates/styles.layer.css";
import "dayjs/locale/ru";
import { DatePickerInput, DatesProvider } from "@mantine/dates";

type Props = { label: string; value: string; onChange: (day: string) => void };

const navigation = {
  nextMonth: "Следующий месяц",
  previousMonth: "Предыдущий месяц",
  nextYear: "Следующий год",
  previousYear: "Предыдущий год",
  nextDecade: "Следующее десятилетие",
  previousDecade: "Предыдущее десятилетие",
  monthLevelControl: "Выбрать месяц",
  yearLevelControl: "Выбрать год",
};

/** A calendar in Russian behind a button that shows the chosen day. */
export const DayPicker = ({ label, value, onChange }: Props) => (
  <DatesProvider settings={{ locale: "ru", firstDayOfWeek: 1 }}>
    <DatePickerInput
      aria-label={label}
      value={value}
      onChange={(day) => day && onChange(day)}
      valueFormat="D MMMM YYYY"
      ariaLabels={navigation}
      popoverProps={{ transitionProps: { duration: 0 } }}
    />
  </DatesProvider>
);

import { TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { closingsQuery } from "../../api/registers.ts";
import { useCentre } from "../../app/use-centre.ts";
import { monthInWords } from "../../time/months.ts";
import { Notice } from "../../ui/notice.tsx";
import { type DraftProps, fieldOf } from "./draft-field.ts";
import styles from "./record-service.module.css";

/** A closed month takes a line from the head alone, with a reason that stays with the line (R8). */
export function ClosedMonth(fields: DraftProps) {
  const { role } = useCentre();
  const { day } = fields.draft;
  const { data: closings = [] } = useQuery(closingsQuery(Number(day.slice(0, 4))));
  const month = day.slice(0, 7);
  if (!closings.some((one) => one.month === month)) return null;
  if (role !== "head") {
    return (
      <Notice kind="warning">
        Журнал за {monthInWords(month)} закрыт. Внести услугу за этот месяц может только руководитель центра,
        с причиной. Передайте ему сведения или проверьте дату.
      </Notice>
    );
  }
  return (
    <div className={styles.group}>
      <Notice kind="warning">
        Журнал за {monthInWords(month)} закрыт. Строка получит пометку «внесена после закрытия месяца».
      </Notice>
      <TextInput
        label="Почему вносите после закрытия месяца"
        description="Без имён: причина остаётся в журнале"
        required
        maxLength={300}
        mt="md"
        {...fieldOf("afterClosingReason", fields)}
      />
    </div>
  );
}

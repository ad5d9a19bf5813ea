import { Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { closingsQuery } from "../../api/registers.ts";
import { monthInWords } from "../../time/months.ts";
import { dayOfWire } from "../../time/wire-time.ts";
import { Notice } from "../../ui/notice.tsx";

const inFigures = (day: string) => day.split("-").reverse().join(".");

/** Which months of the book are closed; of the chosen month, by whom and when. */
export function ClosedNote({ year, month }: { year: number; month: number | undefined }) {
  const { data: closings = [] } = useQuery(closingsQuery(year));
  if (month === undefined) {
    if (closings.length === 0) return null;
    const months = closings.map((one) => monthInWords(one.month)).reverse();
    return (
      <Text size="sm" mb="sm">
        Закрыты: {months.join(", ")}
      </Text>
    );
  }
  const closed = closings.find((one) => one.month === `${year}-${String(month).padStart(2, "0")}`);
  if (!closed) return null;
  const order = closed.orderNumber ? `, приказ № ${closed.orderNumber}` : "";
  return (
    <Notice>
      Месяц закрыт {inFigures(dayOfWire(closed.closedAt))}, {closed.closedBy}
      {order}. Внести или исправить строку может только руководитель, с причиной.
    </Notice>
  );
}

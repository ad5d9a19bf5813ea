import { lazy, Suspense, useState } from "react";
import type { BookingRow } from "../../api/types.ts";
import tableStyles from "../../ui/table.module.css";
import type { DialogKind } from "./booking-dialog.tsx";
import { BookingTableRow } from "./booking-table-row.tsx";
import { menuButtonId } from "./menu-button-id.ts";
import { useKeptFocus } from "./use-kept-focus.ts";

const BookingDialog = lazy(() =>
  import("./booking-dialog.tsx").then((module) => ({ default: module.BookingDialog })),
);

type Props = { bookings: BookingRow[]; today: string; caption: string; withDay?: boolean };

/** Bookings with what may be done with each; on a narrow screen every row is a card. */
export function BookingTable({ bookings, today, caption, withDay = false }: Props) {
  const [open, setOpen] = useState<{ kind: DialogKind; booking: BookingRow } | null>(null);
  const keepFocus = useKeptFocus(bookings);
  const close = () => {
    const opener = open && menuButtonId(open.booking);
    setOpen(null);
    keepFocus(opener);
  };

  return (
    <>
      <table className={tableStyles.table}>
        <caption className={tableStyles.hiddenCaption}>{caption}</caption>
        <thead>
          <tr>
            <th scope="col">Время</th>
            <th scope="col">Кто придёт</th>
            <th scope="col">Консультант</th>
            <th scope="col">Форма и тема</th>
            <th scope="col">Состояние и срок</th>
            <th scope="col">Действия</th>
          </tr>
        </thead>
        <tbody>
          {bookings.map((booking) => (
            <BookingTableRow
              key={booking.id}
              booking={booking}
              today={today}
              withDay={withDay}
              onOpen={(kind) => setOpen({ kind, booking })}
            />
          ))}
        </tbody>
      </table>
      <Suspense>{open && <BookingDialog kind={open.kind} booking={open.booking} onClose={close} />}</Suspense>
    </>
  );
}

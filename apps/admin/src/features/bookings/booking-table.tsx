import { lazy, Suspense, useCallback, useState } from "react";
import type { BookingRow } from "../../api/types.ts";
import tableStyles from "../../ui/table.module.css";
import type { DialogKind } from "./booking-dialog.tsx";
import { BookingTableRow } from "./booking-table-row.tsx";
import { menuButtonId } from "./menu-button-id.ts";
import { useConfirmBooking } from "./use-confirm-booking.ts";
import { useKeptFocus } from "./use-kept-focus.ts";

const BookingDialog = lazy(() =>
  import("./booking-dialog.tsx").then((module) => ({ default: module.BookingDialog })),
);

type Props = { bookings: BookingRow[]; today: string; caption: string; withDay?: boolean };

/** Bookings with what may be done with each; on a narrow screen every row is a card. */
export function BookingTable({ bookings, today, caption, withDay = false }: Props) {
  const [dialog, setDialog] = useState<{ kind: DialogKind; booking: BookingRow } | null>(null);
  const keepFocus = useKeptFocus(bookings);
  const { mutate: confirm, isPending, variables } = useConfirmBooking();
  const openDialog = useCallback((kind: DialogKind, booking: BookingRow) => setDialog({ kind, booking }), []);
  const closeDialog = () => {
    const opener = dialog && menuButtonId(dialog.booking);
    setDialog(null);
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
              confirming={isPending && variables.id === booking.id}
              onConfirm={confirm}
              onOpen={openDialog}
            />
          ))}
        </tbody>
      </table>
      <Suspense>{dialog && <BookingDialog {...dialog} onClose={closeDialog} />}</Suspense>
    </>
  );
}

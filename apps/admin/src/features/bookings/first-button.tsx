import type { BookingRow } from "../../api/types.ts";
import styles from "../../ui/row.module.css";
import { RowLink } from "../../ui/row-link.tsx";
import type { DialogKind } from "./booking-dialog.tsx";
import type { FirstAction } from "./first-action.ts";

type Props = {
  booking: BookingRow;
  first: FirstAction;
  confirming: boolean;
  onConfirm: (booking: BookingRow) => void;
  onOpen: (kind: DialogKind, booking: BookingRow) => void;
};

const primary = `${styles.button} ${styles.primary}`;

export function FirstButton({ booking, first, confirming, onConfirm, onOpen }: Props) {
  switch (first) {
    case "record_service":
      if (booking.form === "written") {
        return (
          <RowLink path={`/written/request?id=${booking.id}`} className={primary}>
            Ответить
          </RowLink>
        );
      }
      return (
        <RowLink path={`/services/new?booking=${booking.id}`} className={primary}>
          Записать услугу
        </RowLink>
      );
    case "confirm":
      return (
        <button type="button" className={primary} disabled={confirming} onClick={() => onConfirm(booking)}>
          Подтвердить
        </button>
      );
    case "move":
      return (
        <button type="button" className={primary} onClick={() => onOpen("move", booking)}>
          Назначить время
        </button>
      );
    default:
      return null;
  }
}

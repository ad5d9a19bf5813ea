import { lazy, Suspense, useState } from "react";
import styles from "../../ui/row.module.css";
import type { RowProps } from "./booking-table-row.tsx";
import { firstActionOf } from "./first-action.ts";
import { FirstButton } from "./first-button.tsx";
import { menuButtonId } from "./menu-button-id.ts";

const BookingMenu = lazy(() =>
  import("./booking-menu.tsx").then((module) => ({ default: module.BookingMenu })),
);

/** The action that is due stands as a button, the others in a menu that is made when it is first opened. */
export function BookingActions({ booking, today, confirming, onConfirm, onOpen }: RowProps) {
  const [menuMade, setMenuMade] = useState(false);
  const first = firstActionOf(booking, today);
  const actions = { booking, first, onConfirm, onOpen };
  const closed = (
    <button
      type="button"
      id={menuButtonId(booking)}
      className={styles.button}
      aria-label={`Ещё действия с записью ${booking.number}`}
      aria-haspopup="menu"
      aria-expanded={false}
      onClick={() => setMenuMade(true)}
    >
      Ещё
    </button>
  );
  return (
    <div className={styles.actions}>
      <FirstButton {...actions} confirming={confirming} />
      {menuMade ? (
        <Suspense fallback={closed}>
          <BookingMenu {...actions} />
        </Suspense>
      ) : (
        closed
      )}
    </div>
  );
}

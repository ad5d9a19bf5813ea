import { Title } from "@mantine/core";
import { useState } from "react";
import type { BookingStory } from "../../api/types.ts";
import { useCentre } from "../../app/use-centre.ts";
import { focusContent } from "../../ui/focus-content.ts";
import rowStyles from "../../ui/row.module.css";
import { useShortcuts } from "../../ui/use-shortcuts.ts";
import { BookingActions } from "./booking-actions.tsx";
import styles from "./booking-card.module.css";
import { BookingDialog, type DialogKind } from "./booking-dialog.tsx";
import { CardFacts } from "./card-facts.tsx";
import { CardHistory } from "./card-history.tsx";
import { CardNotices } from "./card-notices.tsx";
import { CardTimes } from "./card-times.tsx";
import { CardWaiting } from "./card-waiting.tsx";
import { menuButtonId } from "./menu-button-id.ts";
import { useConfirmBooking } from "./use-confirm-booking.ts";

const pinButtonId = "new-pin";

type Props = { booking: BookingStory; today: string };

/** The card of a booking; what may be done with it stands on top and answers to single keys. */
export function BookingCard({ booking, today }: Props) {
  const { role } = useCentre();
  const [dialog, setDialog] = useState<DialogKind | null>(null);
  const confirming = useConfirmBooking();
  const may = (action: BookingStory["actions"][number]) => booking.actions.includes(action);
  const open = (kind: DialogKind) => setDialog(kind);
  useShortcuts({
    ...(may("confirm") && { KeyC: () => confirming.mutate(booking) }),
    ...(may("move") && { KeyM: () => open("move") }),
    ...(may("assign") && { KeyA: () => open("assign") }),
  });
  const close = () => {
    const openerId = dialog === "pin" ? pinButtonId : menuButtonId(booking);
    setDialog(null);
    requestAnimationFrame(() => {
      const opener = document.getElementById(openerId);
      if (opener) opener.focus();
      else focusContent();
    });
  };

  return (
    <>
      <div className={styles.actions}>
        <BookingActions
          booking={booking}
          today={today}
          confirming={confirming.isPending}
          onConfirm={confirming.mutate}
          onOpen={open}
        />
        {role !== "consultant" && (
          <button type="button" id={pinButtonId} className={rowStyles.button} onClick={() => open("pin")}>
            Новый ПИН-код
          </button>
        )}
      </div>
      {booking.startsAt === null && may("move") && booking.form !== "written" && (
        <CardTimes booking={booking} today={today} />
      )}
      <CardWaiting booking={booking} />
      <div className={styles.columns}>
        <section aria-labelledby="facts">
          <Title order={2} id="facts" mb="xs">
            О записи
          </Title>
          <CardFacts booking={booking} today={today} />
        </section>
        <div>
          <CardHistory booking={booking} />
          <CardNotices id={booking.id} />
        </div>
      </div>
      {dialog && <BookingDialog kind={dialog} booking={booking} onClose={close} />}
    </>
  );
}

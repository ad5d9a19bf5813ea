import { Title } from "@mantine/core";
import { isOpenBooking } from "@prosvet/domain";
import { useState } from "react";
import type { BookingRow, Day } from "../../api/types.ts";
import { BookingDialog, type DialogKind } from "./booking-dialog.tsx";
import { OwnMeeting } from "./own-meeting.tsx";
import styles from "./own-meetings.module.css";
import { useKeptFocus } from "./use-kept-focus.ts";

type Props = { day: Day; today: string };

/** What is still to come or goes on now, and what is over, each in the order of time. */
export function partsOfDay({ bookings, now }: Pick<Day, "bookings" | "now">) {
  const moment = Date.parse(now);
  const isAhead = ({ state, endsAt }: BookingRow) =>
    isOpenBooking(state) && endsAt !== null && Date.parse(endsAt) > moment;
  return { ahead: bookings.filter(isAhead), past: bookings.filter((booking) => !isAhead(booking)) };
}

/** A consultant's own day on a telephone: the next meeting first, everything under the thumb. */
export function OwnMeetings({ day, today }: Props) {
  const [dialog, setDialog] = useState<{ kind: DialogKind; booking: BookingRow } | null>(null);
  const keepFocus = useKeptFocus(day.bookings);
  const { ahead, past } = partsOfDay(day);
  const parts = [
    {
      id: "next",
      title: day.day === today ? "Следующая встреча" : "Первая встреча",
      bookings: ahead.slice(0, 1),
    },
    { id: "later", title: "Дальше", bookings: ahead.slice(1) },
    { id: "past", title: "Уже прошли", bookings: past },
  ].filter(({ bookings }) => bookings.length > 0);
  const close = () => {
    setDialog(null);
    keepFocus(null);
  };

  return (
    <>
      {parts.map(({ id, title, bookings }) => (
        <section key={id} aria-labelledby={id}>
          <Title order={3} id={id} mb="xs">
            {title}
          </Title>
          <ol className={styles.list}>
            {bookings.map((booking) => (
              <OwnMeeting
                key={booking.id}
                booking={booking}
                today={today}
                onOpen={(kind) => setDialog({ kind, booking })}
              />
            ))}
          </ol>
        </section>
      ))}
      {dialog && <BookingDialog {...dialog} onClose={close} />}
    </>
  );
}

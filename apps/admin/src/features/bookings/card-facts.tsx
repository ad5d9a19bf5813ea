import type { ReactNode } from "react";
import type { BookingStory } from "../../api/types.ts";
import styles from "./booking-card.module.css";
import { BookingStanding } from "./booking-standing.tsx";
import { factsInWords } from "./facts-in-words.ts";
import { VideoLink } from "./video-link.tsx";

type Props = { booking: BookingStory; today: string };

/** Everything that the row of a booking says, in words; who they are is asked apart, with a reason. */
export const CardFacts = ({ booking, today }: Props) => (
  <dl className={styles.facts}>
    <Fact name="Состояние и срок">
      <BookingStanding booking={booking} today={today} />
    </Fact>
    {factsInWords(booking).map(({ name, says }) => (
      <Fact key={name} name={name}>
        {says}
      </Fact>
    ))}
    {booking.videoLink && (
      <Fact name="Видеосвязь">
        <VideoLink link={booking.videoLink} />
      </Fact>
    )}
  </dl>
);

const Fact = ({ name, children }: { name: string; children: ReactNode }) => (
  <>
    <dt>{name}</dt>
    <dd>{children}</dd>
  </>
);

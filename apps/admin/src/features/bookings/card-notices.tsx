import { Text, Title } from "@mantine/core";
import {
  dateInWords,
  noticeReasonInWords,
  noticeStandingLabels,
  noticeWayLabels,
  outboxKindLabels,
} from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { bookingNoticesQuery } from "../../api/notices.ts";
import type { Notice } from "../../api/types.ts";
import { useCentre } from "../../app/use-centre.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import styles from "./booking-card.module.css";

const momentOf = (instant: string): string => `${dateInWords(dayOfWire(instant))}, ${timeOfWire(instant)}`;

function noticeInWords({ kind, standing, way, endedAt, sendAfter, reason }: Notice): string {
  const by = way ? `, ${noticeWayLabels[way].toLowerCase()}` : "";
  const when = endedAt ? `, ${momentOf(endedAt)}` : `, не раньше ${momentOf(sendAfter)}`;
  const why = reason ? `. ${noticeReasonInWords(reason)}` : "";
  return `${outboxKindLabels[kind]}: ${noticeStandingLabels[standing].toLowerCase()}${by}${when}${why}`;
}

/** What the recipient was told and what became of it; the desk's, as the section «Сообщения» is. */
export function CardNotices({ id }: { id: string }) {
  const isDesk = useCentre().role !== "consultant";
  const { data: notices, error } = useQuery({ ...bookingNoticesQuery(id), enabled: isDesk });
  if (!isDesk) return null;
  return (
    <section aria-labelledby="notices">
      <Title order={2} id="notices" mb="xs">
        Сообщения получателю
      </Title>
      <ProblemNotice error={error} />
      {notices?.length === 0 && <Text>Ничего не отправляли.</Text>}
      <ul className={styles.steps}>
        {notices?.map((notice) => (
          <li key={notice.id}>{noticeInWords(notice)}</li>
        ))}
      </ul>
    </section>
  );
}

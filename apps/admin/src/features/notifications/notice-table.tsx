import { Button, Group } from "@mantine/core";
import {
  dateInWords,
  noticeReasonInWords,
  noticeStandingLabels,
  noticeWayLabels,
  outboxKindLabels,
} from "@prosvet/domain";
import type { Notice } from "../../api/types.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";
import tableStyles from "../../ui/table.module.css";
import { aboutNotice, subjectOfNotice } from "./notice-subject.ts";
import { useResendNotice } from "./use-resend-notice.ts";

type Props = { notices: Notice[]; onShow: ((notice: Notice) => void) | undefined };

const columns = ["Запись или услуга", "Сообщение", "Поставлено", "Что с ним", "Действия"];
const moment = (instant: string): string => `${dateInWords(dayOfWire(instant))}, ${timeOfWire(instant)}`;

/** What became of each notice: the number of its booking or its line, and never an address. */
export const NoticeTable = ({ notices, onShow }: Props) => (
  <table className={tableStyles.table}>
    <caption className={tableStyles.hiddenCaption}>Сообщения, новые сначала</caption>
    <thead>
      <tr>
        {columns.map((column) => (
          <th key={column} scope="col">
            {column}
          </th>
        ))}
      </tr>
    </thead>
    <tbody>
      {notices.map((notice) => (
        <NoticeLine key={notice.id} notice={notice} onShow={onShow} />
      ))}
    </tbody>
  </table>
);

function NoticeLine({ notice, onShow }: { notice: Notice } & Pick<Props, "onShow">) {
  const resending = useResendNotice();
  const { booking, kind, queuedAt, mayBeResent } = notice;
  const about = aboutNotice(notice);
  return (
    <tr>
      <td data-label="Запись или услуга">{subjectOfNotice(notice)}</td>
      <td data-label="Сообщение">{outboxKindLabels[kind]}</td>
      <td data-label="Поставлено">{moment(queuedAt)}</td>
      <td data-label="Что с ним">
        <NoticeStanding notice={notice} />
      </td>
      <td data-label="Действия">
        <Group gap="xs">
          {mayBeResent && (
            <Button
              size="compact-md"
              variant="default"
              aria-label={`Отправить ещё раз сообщение ${about}`}
              loading={resending.isPending}
              onClick={() => resending.mutate(notice)}
            >
              Отправить ещё раз
            </Button>
          )}
          {onShow && booking && (
            <Button
              size="compact-md"
              variant="default"
              aria-label={`Текст сообщения ${about}`}
              onClick={() => onShow(notice)}
            >
              Текст
            </Button>
          )}
        </Group>
      </td>
    </tr>
  );
}

function NoticeStanding({
  notice: { standing, way, endedAt, sendAfter, reason, attempts },
}: {
  notice: Notice;
}) {
  const when = standing === "waiting" ? `не раньше: ${moment(sendAfter)}` : endedAt && moment(endedAt);
  return (
    <>
      {noticeStandingLabels[standing]}
      {way && `, ${noticeWayLabels[way].toLowerCase()}`}
      <div>{when}</div>
      {reason && <div>{noticeReasonInWords(reason)}</div>}
      {standing !== "sent" && attempts > 0 && <div>попыток: {attempts}</div>}
    </>
  );
}

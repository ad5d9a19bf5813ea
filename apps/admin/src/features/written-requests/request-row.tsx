import { channelCatalogue, dateInWords, topicLabel } from "@prosvet/domain";
import type { WrittenRequest } from "../../api/types.ts";
import { useCentre } from "../../app/use-centre.ts";
import { dayOfWire } from "../../time/wire-time.ts";
import styles from "../../ui/row.module.css";
import { RowLink } from "../../ui/row-link.tsx";
import { answerInWords, termOf } from "./standing-in-words.ts";

type Props = {
  request: WrittenRequest;
  today: string;
  onAssign: (request: WrittenRequest) => void;
};

const consultantOf = ({ consultant, wishedConsultant }: WrittenRequest): string =>
  consultant?.name ?? (wishedConsultant ? `не назначен, просили: ${wishedConsultant.name}` : "не назначен");

export function RequestRow({ request, today, onAssign }: Props) {
  const { role } = useCentre();
  const { id, number, anonymous, recipientCode, topic, channel, mayAnswer, deadline, requestedAt } = request;
  const term = termOf(request, today);
  const mayAssign = mayAnswer && role !== "consultant";
  const path = `/written/request?id=${id}`;
  const primary = `${styles.button} ${styles.primary}`;

  return (
    <tr>
      <td data-label="Срок ответа">
        <div className={term.urgent ? styles.urgent : styles.strong}>{term.text}</div>
        {mayAnswer && <div>до {dateInWords(deadline)}</div>}
      </td>
      <td data-label="Запрос">
        <div className={styles.strong}>{number}</div>
        <div>{anonymous ? `анонимно, код ${recipientCode}` : `код ${recipientCode}`}</div>
        <div>получен {dateInWords(dayOfWire(requestedAt))}</div>
      </td>
      <td data-label="Тема и канал">
        <div>{topic ? topicLabel(topic) : "тема не указана"}</div>
        <div>{channelCatalogue[channel].label}</div>
      </td>
      <td data-label="Кто отвечает">{consultantOf(request)}</td>
      <td data-label="Ответ">{answerInWords(request)}</td>
      <td>
        <div className={styles.actions}>
          {mayAssign && request.consultant === null && (
            <button type="button" className={primary} onClick={() => onAssign(request)}>
              Назначить
            </button>
          )}
          <RowLink path={path} className={mayAnswer && request.consultant ? primary : styles.button}>
            {mayAnswer ? "Ответить" : "Открыть"}
          </RowLink>
          {mayAssign && request.consultant !== null && (
            <button type="button" className={styles.button} onClick={() => onAssign(request)}>
              Сменить консультанта
            </button>
          )}
        </div>
      </td>
    </tr>
  );
}

import {
  channelLabels,
  outcomeLabels,
  recipientCategoryLabels,
  serviceContentLabels,
  serviceFormLabels,
  serviceKindLabels,
  topicLabel,
} from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { consultantsQuery } from "../../api/consultants.ts";
import type { FormerOfLine, KeyedRating, ServiceRow } from "../../api/types.ts";
import { useCentre } from "../../app/use-centre.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";
import { TextLink } from "../../ui/links.tsx";
import { ChangedCell } from "./changed-cell.tsx";
import { formerValues } from "./former-values.ts";
import { HandedList } from "./handed-list.tsx";
import styles from "./journal-table.module.css";
import { LineMenu } from "./line-menu.tsx";
import { RatingCell } from "./rating-cell.tsx";

type Props = {
  service: ServiceRow;
  former: readonly FormerOfLine[];
  channels: readonly KeyedRating["channel"][];
  mayName: boolean;
};

const dateInDigits = (day: string): string => `${day.slice(8, 10)}.${day.slice(5, 7)}.${day.slice(0, 4)}`;

/** A line of the journal, with what it said before each correction. */
export function JournalLine({ service, former, channels, mayName }: Props) {
  const { timezone } = useCentre();
  const { data: consultants = [] } = useQuery({ ...consultantsQuery, enabled: service.isCorrected });
  const was = (column: string) => formerValues(former, column, { consultants, timezone });
  return (
    <tr className={service.isAnnulled ? styles.annulled : undefined}>
      <td data-label="№" className="number">
        {service.number}
        <div>
          <LineMenu service={service} mayName={mayName} />
        </div>
      </td>
      <td data-label="Дата и время">
        <ChangedCell was={was("startedAt")}>
          <span className="number">{dateInDigits(dayOfWire(service.startedAt))}</span>
          <div>{timeOfWire(service.startedAt)}</div>
        </ChangedCell>
        <div>
          <ChangedCell was={was("durationMinutes")}>{service.durationMinutes} мин</ChangedCell>
        </div>
        {service.isAfterClosing && <div className={styles.mark}>внесена после закрытия месяца</div>}
      </td>
      <td data-label="Получатель">
        {service.anonymous ? "Анонимно" : service.recipientCode}
        {service.anonymous && <div>код {service.recipientCode}</div>}
        {service.erased && !service.anonymous && <div>обезличено</div>}
        {service.participants > 1 && <div>участников: {service.participants}</div>}
        <div>
          <ChangedCell was={was("category")}>{recipientCategoryLabels[service.category]}</ChangedCell>
        </div>
        {(service.childAgeYears !== null || was("childAgeYears").length > 0) && (
          <div>
            <ChangedCell was={was("childAgeYears")}>
              {service.childAgeYears === null
                ? "возраст не указан"
                : `возраст ребёнка: ${service.childAgeYears}`}
            </ChangedCell>
          </div>
        )}
      </td>
      <td data-label="Консультант">
        <ChangedCell was={was("consultantId")}>{service.consultant.name}</ChangedCell>
      </td>
      <td data-label="Вид и содержание">
        <ChangedCell was={was("kind")}>{serviceKindLabels[service.kind]}</ChangedCell>
        <div>
          <ChangedCell was={was("content")}>{serviceContentLabels[service.content]}</ChangedCell>
        </div>
      </td>
      <td data-label="Форма и канал">
        <ChangedCell was={was("form")}>{serviceFormLabels[service.form]}</ChangedCell>
        <div>
          <ChangedCell was={was("channel")}>{channelLabels[service.channel]}</ChangedCell>
        </div>
      </td>
      <td data-label="Тема">
        <ChangedCell was={was("topics")}>
          {service.topics.map(topicLabel).join("; ") || "не указана"}
        </ChangedCell>
      </td>
      <td data-label="Результат">
        <ChangedCell was={was("outcome")}>{outcomeLabels[service.outcome]}</ChangedCell>
        {service.isAnnulled && <div className={styles.mark}>Вычеркнута</div>}
        {service.state === "failed_technical" && !service.isAnnulled && (
          <TextLink to="/services/new" search={{ retry: service.id }}>
            Повторить
          </TextLink>
        )}
        {service.childPresent && <div>присутствовал ребёнок</div>}
        {service.hasLetters && <HandedList serviceId={service.id} />}
        {!service.hasLetters && service.materialsSent > 0 && (
          <div>названо материалов: {service.materialsSent}</div>
        )}
      </td>
      <td data-label="Засчитано" className="number">
        <ChangedCell was={was("counted")}>{service.counted}</ChangedCell>
        <div>
          <ChangedCell was={was("printedSheets")}>листов: {service.printedSheets}</ChangedCell>
        </div>
      </td>
      <td data-label="Оценка">
        <RatingCell service={service} channels={channels} />
      </td>
    </tr>
  );
}

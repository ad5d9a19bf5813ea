import { dateInWords, lookReasonLabels, recipientCategoryLabels } from "@prosvet/domain";
import type { Recipient } from "../../api/types.ts";
import { dayOfWire } from "../../time/wire-time.ts";
import styles from "./recipients.module.css";

const identityInWords = ({ anonymous, mayBeNamed, erasedAt }: Recipient): string => {
  if (erasedAt) return `Обезличено ${dateInWords(dayOfWire(erasedAt))}: имя и контакты уничтожены`;
  if (anonymous) return "Обратился анонимно";
  return mayBeNamed ? "Имя и контакты сохранены, их показывают с причиной" : "Показать имя нельзя";
};

type Props = { recipient: Recipient };

/** What is known of a recipient without opening who they are. */
export const RecipientFacts = ({ recipient }: Props) => (
  <dl className={styles.facts}>
    <dt>Кто это</dt>
    <dd>{recipientCategoryLabels[recipient.category]}</dd>
    {recipient.childAgeYears !== null && (
      <>
        <dt>Возраст ребёнка, полных лет</dt>
        <dd>{recipient.childAgeYears}</dd>
      </>
    )}
    <dt>Личные данные</dt>
    <dd>{identityInWords(recipient)}</dd>
    <dt>Известен центру</dt>
    <dd>с {dateInWords(dayOfWire(recipient.since))}</dd>
    {recipient.merges.map(({ code, mergedAt, mergedBy, reason, words }) => (
      <div key={code}>
        <dt>Объединён с {code}</dt>
        <dd>
          {dateInWords(dayOfWire(mergedAt))}, {mergedBy}: {words ?? lookReasonLabels[reason]}
        </dd>
      </div>
    ))}
  </dl>
);

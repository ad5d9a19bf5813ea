import { dateInWords, recipientCategoryLabels } from "@prosvet/domain";
import type { FoundRecipient } from "../../api/types.ts";
import { dayOfWire } from "../../time/wire-time.ts";
import { TextLink } from "../../ui/links.tsx";
import tableStyles from "../../ui/table.module.css";

type Props = { caption: string; recipients: FoundRecipient[] };

const nameOf = ({ anonymous, name }: FoundRecipient): string =>
  name ?? (anonymous ? "Анонимно" : "Не показано");

/** Recipients who were found, with a way to the card of each. */
export const FoundTable = ({ caption, recipients }: Props) => (
  <table className={tableStyles.table}>
    <caption className={tableStyles.hiddenCaption}>{caption}</caption>
    <thead>
      <tr>
        <th scope="col">Код</th>
        <th scope="col">Имя</th>
        <th scope="col">Кто это</th>
        <th scope="col">Последняя услуга</th>
      </tr>
    </thead>
    <tbody>
      {recipients.map((recipient) => (
        <tr key={recipient.id}>
          <td data-label="Код">
            <TextLink to="/recipients/card" search={{ id: recipient.id }}>
              {recipient.code}
            </TextLink>
          </td>
          <td data-label="Имя">{nameOf(recipient)}</td>
          <td data-label="Кто это">{recipientCategoryLabels[recipient.category]}</td>
          <td data-label="Последняя услуга">
            {recipient.lastServiceAt ? dateInWords(dayOfWire(recipient.lastServiceAt)) : "Услуг ещё не было"}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

import { consentPurposeLabels } from "@prosvet/domain";
import type { Consent } from "../../api/types.ts";
import rowStyles from "../../ui/row.module.css";
import tableStyles from "../../ui/table.module.css";
import { ConsentButtons, type ConsentStep } from "./consent-buttons.tsx";
import { givenInWords, numberInWords, standingInWords } from "./consent-in-words.ts";

type Props = {
  caption: string;
  consents: readonly Consent[];
  /** With the codes of recipients, where they are of several. */
  withCodes?: boolean;
  onStep: (step: ConsentStep) => void;
};

export const ConsentTable = ({ caption, consents, withCodes = false, onStep }: Props) => (
  <table className={tableStyles.table}>
    <caption className={tableStyles.hiddenCaption}>{caption}</caption>
    <thead>
      <tr>
        <th scope="col">Номер</th>
        {withCodes && <th scope="col">Код получателя</th>}
        <th scope="col">На что</th>
        <th scope="col">Как дано</th>
        <th scope="col">Состояние</th>
        <th scope="col">Сканы и действия</th>
      </tr>
    </thead>
    <tbody>
      {consents.map((consent) => (
        <tr key={consent.id}>
          <td data-label="Номер">{numberInWords(consent)}</td>
          {withCodes && (
            <td data-label="Код получателя" className={rowStyles.code}>
              {consent.recipientCode}
            </td>
          )}
          <td data-label="На что">
            <div className={rowStyles.strong}>{consentPurposeLabels[consent.purpose]}</div>
            редакция {consent.textVersion}
          </td>
          <td data-label="Как дано">{givenInWords(consent)}</td>
          <td data-label="Состояние">{standingInWords(consent)}</td>
          <td data-label="Сканы и действия">
            <ConsentButtons consent={consent} onStep={onStep} />
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

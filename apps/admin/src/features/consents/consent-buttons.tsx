import { scanKindLabels } from "@prosvet/domain";
import type { Consent, Scan } from "../../api/types.ts";
import rowStyles from "../../ui/row.module.css";
import { numberInWords, sizeInWords } from "./consent-in-words.ts";

/** What is done with a consent from where it is shown. */
export type ConsentStep =
  | { kind: "withdraw" | "scan"; consent: Consent }
  | { kind: "look"; scan: Scan; consent: Consent };

type Props = { consent: Consent; onStep: (step: ConsentStep) => void };

/** The scans of a consent, each opened with a reason; and what else may be done with it. */
export const ConsentButtons = ({ consent, onStep }: Props) => (
  <>
    <ul className="plain-list">
      {consent.scans.map((scan) => (
        <li key={scan.id}>
          <button
            type="button"
            className={rowStyles.button}
            aria-label={`Открыть скан: ${scanKindLabels[scan.kind]}, ${numberInWords(consent)}`}
            onClick={() => onStep({ kind: "look", scan, consent })}
          >
            Открыть скан
          </button>
          <div>
            {scanKindLabels[scan.kind]}, {sizeInWords(scan)}
            {!scan.isScanned && ", на вирусы не проверялся"}
          </div>
        </li>
      ))}
    </ul>
    <div className={rowStyles.actions}>
      <button
        type="button"
        className={rowStyles.button}
        aria-label={`Приложить скан: согласие ${numberInWords(consent)}`}
        onClick={() => onStep({ kind: "scan", consent })}
      >
        Приложить скан
      </button>
      {consent.standing !== "withdrawn" && (
        <button
          type="button"
          className={rowStyles.button}
          aria-label={`Отозвать: согласие ${numberInWords(consent)}`}
          onClick={() => onStep({ kind: "withdraw", consent })}
        >
          Отозвать
        </button>
      )}
    </div>
  </>
);

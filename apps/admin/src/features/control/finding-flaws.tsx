import { severityLabels } from "@prosvet/domain";
import type { Finding } from "../../api/types.ts";
import markStyles from "../../ui/requirement-mark.module.css";
import styles from "./control.module.css";

/** What does not fit, with the rule and how binding it is; of a correction, what stood and what stands since. */
export const FindingFlaws = ({ finding: { flaws, changes } }: { finding: Finding }) => (
  <>
    {flaws.map(({ code, words, severity, clause, requirement }) => (
      <div key={`${code} ${words}`} className={styles.flaw}>
        {words}{" "}
        <span className={markStyles.mark}>
          {severity === "note" ? "" : `${severityLabels[severity]}: `}
          {clause ? `${clause} Порядка, ${requirement}` : requirement}
        </span>
      </div>
    ))}
    {changes.length > 0 && (
      <ul className={styles.findings}>
        {changes.map(({ column, name, before, after }) => (
          <li key={column}>
            {name}
            {before === null && after === null
              ? ": значение изменено"
              : `: было «${before ?? "—"}», стало «${after ?? "—"}»`}
          </li>
        ))}
      </ul>
    )}
  </>
);

import { Checkbox, Textarea, TextInput } from "@mantine/core";
import type { RegulationInForce } from "../../api/types.ts";
import { RequirementMark } from "../../ui/requirement-mark.tsx";
import { type DraftProps, fieldOf, flagOf } from "./draft-field.ts";
import styles from "./record-service.module.css";

type Props = DraftProps & { regulation: RegulationInForce };

/** How the service went: sheets, the child, and what it was about in short. */
export function ConductFields({ draft, onChange, regulation: { regulation, limits } }: Props) {
  const fields = { draft, onChange };
  const cap = limits.printoutPageCap;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Как прошла услуга</legend>
      <div className={styles.grid}>
        <TextInput
          label="Распечатано листов А4"
          description={
            <>
              Не больше {cap}. <RequirementMark requirement="R45" regulation={regulation} />
            </>
          }
          type="number"
          inputMode="numeric"
          required
          min={0}
          max={cap}
          {...fieldOf("printedSheets", fields)}
        />
        <Checkbox label="Был присмотр за ребёнком" {...flagOf("childcareGiven", fields)} />
        <Checkbox
          label="Ребёнок присутствовал"
          description={
            <>
              Только как исключение. <RequirementMark requirement="R28" regulation={regulation} />
            </>
          }
          {...flagOf("childPresent", fields)}
        />
        {draft.childPresent && (
          <TextInput
            label="Почему ребёнок присутствовал"
            required
            maxLength={300}
            className={styles.wide}
            {...fieldOf("childPresentReason", fields)}
          />
        )}
        <Textarea
          label="Кратко о запросе"
          description="Хранится зашифрованным, в общий журнал не попадает"
          rows={2}
          maxLength={2000}
          className={styles.wide}
          {...fieldOf("requestSummary", fields)}
        />
        <Textarea
          label="Рекомендации получателю"
          description="Для себя и коллег, тоже зашифровано; письменное заключение не выдаётся"
          rows={2}
          maxLength={2000}
          className={styles.wide}
          {...fieldOf("summary", fields)}
        />
      </div>
    </fieldset>
  );
}

import { Checkbox, NativeSelect, Textarea } from "@mantine/core";
import { isCrisisTopic, refusalReasonLabels } from "@prosvet/domain";
import { Notice } from "../../ui/notice.tsx";
import { optionsOf } from "../../ui/options-of.ts";
import { type DraftProps, fieldOf, flagOf } from "./draft-field.ts";
import { needsReferral } from "./needs-referral.ts";
import { NotDone } from "./not-done.tsx";
import styles from "./record-service.module.css";
import { ReferralFields } from "./referral-fields.tsx";

/** What the chosen kind, topic and result make necessary. */
export function OutcomeFields(fields: DraftProps) {
  const { topic, secondTopic, thirdTopic, outcome, kind } = fields.draft;
  return (
    <>
      {[topic, secondTopic, thirdTopic].some(isCrisisTopic) && (
        <div className={styles.wide}>
          <Notice kind="warning">
            Кризисная ситуация: дайте получателю телефон доверия и направьте туда, где помогут.
          </Notice>
        </div>
      )}
      {needsReferral(fields.draft) && <ReferralFields {...fields} />}
      {kind === "survey" && (
        <Checkbox
          label="Обратная связь по опросу дана"
          description="Без неё опрос не закрывается"
          required
          {...flagOf("feedbackGiven", fields)}
        />
      )}
      {outcome === "refused" && (
        <>
          <NotDone />
          <NativeSelect
            label="Причина отказа"
            required
            data={[{ value: "", label: "Выберите" }, ...optionsOf(refusalReasonLabels)]}
            {...fieldOf("refusalReason", fields)}
          />
          <Textarea
            label="Мотивировка отказа"
            description="Без имён и телефонов"
            required
            rows={2}
            maxLength={1000}
            className={styles.wide}
            {...fieldOf("refusalText", fields)}
          />
        </>
      )}
    </>
  );
}

import { NativeSelect, Textarea } from "@mantine/core";
import {
  channelLabels,
  channelsOf,
  isCrisisTopic,
  type Limits,
  outcomeLabels,
  outcomes,
  refusalReasonLabels,
  type ServiceForm,
  serviceContentLabels,
  serviceFormLabels,
  serviceKindLabels,
  topicCatalogue,
} from "@prosvet/domain";
import { Notice } from "../../ui/notice.tsx";
import { optionsOf } from "../../ui/options-of.ts";
import { type DraftProps, fieldOf } from "./draft-field.ts";
import styles from "./record-service.module.css";

const topicOptions = [
  { value: "", label: "Выберите" },
  ...topicCatalogue.map(({ code, label }) => ({ value: code, label: `${code} ${label}` })),
];

type Props = DraftProps & { limits: Limits };

/** What the help was about, in what form, and how it ended. */
export function HelpFields({ draft, onChange, limits }: Props) {
  const fields = { draft, onChange };
  const channels = channelsOf(draft.form, limits);
  const possible = outcomes.filter((outcome) => outcome !== "refused" || limits.refusalsAllowed);
  const chooseForm = (form: ServiceForm) =>
    onChange({ form, channel: channelsOf(form, limits)[0] ?? draft.channel });

  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Помощь</legend>
      <div className={styles.grid}>
        <NativeSelect
          label="Тема"
          description="Код темы можно набрать цифрами"
          required
          autoFocus={draft.consultantId !== ""}
          data={topicOptions}
          {...fieldOf("topic", fields)}
        />
        <NativeSelect
          label="Результат"
          description="Чем закончилась услуга"
          data={optionsOf(outcomeLabels, possible)}
          {...fieldOf("outcome", fields)}
        />
        {draft.outcome === "refused" && (
          <>
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
        {isCrisisTopic(draft.topic) && (
          <div className={styles.wide}>
            <Notice kind="warning">
              Кризисная ситуация: дайте получателю телефон доверия и направьте в организацию, которая поможет.
            </Notice>
          </div>
        )}
        <NativeSelect
          label="Форма"
          data={optionsOf(serviceFormLabels, limits.serviceForms)}
          value={draft.form}
          onChange={(event) => chooseForm(event.currentTarget.value as ServiceForm)}
        />
        <NativeSelect
          label="Канал"
          data={optionsOf(
            channelLabels,
            channels.includes(draft.channel) ? channels : [draft.channel, ...channels],
          )}
          {...fieldOf("channel", fields)}
        />
        <NativeSelect label="Вид услуги" data={optionsOf(serviceKindLabels)} {...fieldOf("kind", fields)} />
        <NativeSelect
          label="Содержание помощи"
          data={optionsOf(serviceContentLabels)}
          {...fieldOf("content", fields)}
        />
      </div>
    </fieldset>
  );
}

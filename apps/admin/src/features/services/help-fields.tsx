import { NativeSelect } from "@mantine/core";
import {
  channelLabels,
  channelsOf,
  type Limits,
  outcomeLabels,
  outcomes,
  type ServiceForm,
  serviceContentLabels,
  serviceFormLabels,
  serviceKindLabels,
  topicCatalogue,
} from "@prosvet/domain";
import { optionsOf } from "../../ui/options-of.ts";
import { type DraftProps, fieldOf } from "./draft-field.ts";
import { OutcomeFields } from "./outcome-fields.tsx";
import styles from "./record-service.module.css";

const topics = topicCatalogue.map(({ code, label }) => ({ value: code, label: `${code} ${label}` }));

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
          description="Код можно набрать цифрами"
          required
          name="topic"
          autoFocus={draft.consultantId !== ""}
          data={[{ value: "", label: "Выберите" }, ...topics]}
          {...fieldOf("topic", fields)}
        />
        <NativeSelect
          label="Результат"
          data={optionsOf(outcomeLabels, possible)}
          {...fieldOf("outcome", fields)}
        />
        <NativeSelect label="Вид услуги" data={optionsOf(serviceKindLabels)} {...fieldOf("kind", fields)} />
        <NativeSelect
          label="Содержание помощи"
          data={optionsOf(serviceContentLabels)}
          {...fieldOf("content", fields)}
        />
        <OutcomeFields {...fields} />
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
        <NativeSelect
          label="Вторая тема"
          data={[{ value: "", label: "Нет" }, ...topics]}
          {...fieldOf("secondTopic", fields)}
        />
      </div>
    </fieldset>
  );
}

import { NativeSelect, Textarea, TextInput } from "@mantine/core";
import {
  answerKinds,
  isCrisisTopic,
  type Limits,
  outcomeLabels,
  outcomesOfAnswer,
  recipientCategoryLabels,
  refusalReasonLabels,
  serviceContentLabels,
  serviceKindLabels,
  topicCatalogue,
} from "@prosvet/domain";
import type { ChangeEvent } from "react";
import { Notice } from "../../ui/notice.tsx";
import { optionsOf } from "../../ui/options-of.ts";
import { type AnswerForm, asksForReferral, type ChangeAnswer } from "./answer-form.ts";
import styles from "./written-request.module.css";

const topics = topicCatalogue.map(({ code, label }) => ({ value: code, label: `${code} ${label}` }));

type Props = { form: AnswerForm; onChange: ChangeAnswer; limits: Limits };
type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;
type TextName = Exclude<keyof AnswerForm, "helpToChild" | "materialIds" | "text">;

/** What the journal of services says of the answer. */
export function JournalFields({ form, onChange, limits }: Props) {
  const field = (name: TextName) => ({
    value: form[name],
    onChange: (event: ChangeEvent<Field>) => onChange({ [name]: event.currentTarget.value }),
  });
  const isCrisis = [form.topic, form.secondTopic].some(isCrisisTopic);

  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Для журнала</legend>
      <div className={styles.grid}>
        <NativeSelect
          label="Тема"
          required
          data={[{ value: "", label: "Выберите" }, ...topics]}
          {...field("topic")}
        />
        <NativeSelect
          label="Результат"
          data={optionsOf(outcomeLabels, outcomesOfAnswer(form, limits))}
          {...field("outcome")}
        />
        <NativeSelect
          label="Вид услуги"
          data={optionsOf(serviceKindLabels, answerKinds)}
          {...field("kind")}
        />
        <NativeSelect
          label="Содержание помощи"
          data={optionsOf(serviceContentLabels)}
          {...field("content")}
        />
        {isCrisis && (
          <div className={styles.wide}>
            <Notice kind="warning">
              Кризисная ситуация: дайте в ответе телефон доверия и направьте туда, где помогут.
            </Notice>
          </div>
        )}
        {asksForReferral(form) && (
          <Textarea
            label="Куда направлен получатель"
            description="По одной организации в строке"
            required
            rows={2}
            className={styles.wide}
            {...field("referredTo")}
          />
        )}
        {form.outcome === "refused" && (
          <>
            <NativeSelect
              label="Причина отказа"
              required
              data={[{ value: "", label: "Выберите" }, ...optionsOf(refusalReasonLabels)]}
              {...field("refusalReason")}
            />
            <Textarea
              label="Мотивировка отказа"
              description="Без имён и телефонов"
              required
              rows={2}
              maxLength={1000}
              className={styles.wide}
              {...field("refusalText")}
            />
          </>
        )}
        <TextInput
          label="Сколько минут готовили ответ"
          type="number"
          inputMode="numeric"
          required
          min={1}
          max={600}
          {...field("durationMinutes")}
        />
        <NativeSelect label="Кто спросил" data={optionsOf(recipientCategoryLabels)} {...field("category")} />
        <TextInput
          label="Возраст ребёнка, полных лет"
          type="number"
          inputMode="numeric"
          min={0}
          max={18}
          {...field("childAgeYears")}
        />
        <NativeSelect
          label="Вторая тема"
          data={[{ value: "", label: "Нет" }, ...topics]}
          {...field("secondTopic")}
        />
      </div>
    </fieldset>
  );
}

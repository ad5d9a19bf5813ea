import { NativeSelect, NumberInput, Textarea, TextInput } from "@mantine/core";
import {
  channelLabels,
  outcomeLabels,
  recipientCategoryLabels,
  refusalReasonLabels,
  serviceContentLabels,
  serviceFormLabels,
  serviceKindLabels,
  topicLabel,
  topics,
} from "@prosvet/domain";
import type { Consultant } from "../../api/types.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { optionsOf } from "../../ui/options-of.ts";
import { WallTimeInput } from "../../ui/wall-time-input.tsx";
import type { CorrectionDraft } from "./correction-draft.ts";
import styles from "./journal-table.module.css";

export type CorrectProps = { draft: CorrectionDraft; onChange: (changes: Partial<CorrectionDraft>) => void };

type TextName = {
  [Name in keyof CorrectionDraft]: CorrectionDraft[Name] extends string ? Name : never;
}[keyof CorrectionDraft];

const fieldOf = (name: TextName, { draft, onChange }: CorrectProps) => ({
  value: draft[name],
  onChange: (event: { currentTarget: { value: string } }) => onChange({ [name]: event.currentTarget.value }),
});

type WhenProps = CorrectProps & {
  consultants: readonly Consultant[];
  /** Whose line it is, who may have left since. */
  own: Pick<Consultant, "id" | "name">;
  mayHandOver: boolean;
};

/** Who gave the service and when. */
export function WhenFields({ consultants, own, mayHandOver, ...fields }: WhenProps) {
  const others = consultants.filter(({ id }) => id !== own.id);
  return (
    <>
      <NativeSelect
        label="Консультант"
        description={!mayHandOver && "Передать строку другому может регистратор или руководитель"}
        disabled={!mayHandOver}
        data={[own, ...others].map(({ id, name }) => ({ value: id, label: name }))}
        {...fieldOf("consultantId", fields)}
      />
      <div className={styles.fields}>
        <DayInput
          label="Дата"
          autoFocus
          value={fields.draft.day}
          onChange={(day) => fields.onChange({ day })}
        />
        <WallTimeInput
          label="Начало"
          value={fields.draft.time}
          onChange={(time) => fields.onChange({ time })}
        />
        <NumberInput
          label="Сколько минут"
          min={1}
          max={600}
          value={fields.draft.durationMinutes}
          onChange={(minutes) => fields.onChange({ durationMinutes: Number(minutes) })}
        />
      </div>
    </>
  );
}

const topicOptions = topics.map((code) => ({ value: code, label: `${code} ${topicLabel(code)}` }));
const places = ["Тема", "Вторая тема", "Третья тема"] as const;

/** What the help was and about what. */
export function HelpFields(fields: CorrectProps) {
  const { draft, onChange } = fields;
  const choose = (at: number, code: string) =>
    onChange({
      topics: draft.topics.map((topic, place) => (place === at ? code : topic)) as typeof draft.topics,
    });
  return (
    <>
      <div className={styles.fields}>
        <NativeSelect label="Вид услуги" data={optionsOf(serviceKindLabels)} {...fieldOf("kind", fields)} />
        <NativeSelect
          label="Содержание помощи"
          data={optionsOf(serviceContentLabels)}
          {...fieldOf("content", fields)}
        />
      </div>
      <div className={styles.fields}>
        <NativeSelect label="Форма" data={optionsOf(serviceFormLabels)} {...fieldOf("form", fields)} />
        <NativeSelect label="Канал" data={optionsOf(channelLabels)} {...fieldOf("channel", fields)} />
      </div>
      {places.map((label, at) => (
        <NativeSelect
          key={label}
          label={label}
          data={[{ value: "", label: at === 0 ? "Не указана" : "Нет" }, ...topicOptions]}
          value={draft.topics[at]}
          onChange={(event) => choose(at, event.currentTarget.value)}
        />
      ))}
      <NativeSelect label="Результат" data={optionsOf(outcomeLabels)} {...fieldOf("outcome", fields)} />
      <Textarea
        label="Куда направлен"
        description="Организации, каждая с новой строки"
        autosize
        {...fieldOf("referredTo", fields)}
      />
    </>
  );
}

/** Why help was refused. */
export const RefusalFields = (fields: CorrectProps) => (
  <>
    <NativeSelect
      label="Причина отказа"
      data={optionsOf(refusalReasonLabels)}
      {...fieldOf("refusalReason", fields)}
    />
    <Textarea
      label="Мотивировка отказа"
      description="Пусто: остаётся как есть. Без имён и телефонов"
      rows={2}
      maxLength={1000}
      {...fieldOf("refusalText", fields)}
    />
  </>
);

/** Who came, and how many sheets were printed. */
export const WhoFields = (fields: CorrectProps) => (
  <div className={styles.fields}>
    <NativeSelect
      label="Кто пришёл"
      data={optionsOf(recipientCategoryLabels)}
      {...fieldOf("category", fields)}
    />
    <TextInput
      label="Возраст ребёнка, лет"
      type="number"
      inputMode="numeric"
      min={0}
      max={18}
      {...fieldOf("childAgeYears", fields)}
    />
    <NumberInput
      label="Распечатано листов"
      min={0}
      max={1000}
      value={fields.draft.printedSheets}
      onChange={(sheets) => fields.onChange({ printedSheets: Number(sheets) })}
    />
  </div>
);

import { Checkbox, NativeSelect, Textarea, TextInput } from "@mantine/core";
import {
  accessNeedLabels,
  accessNeeds,
  bookingSourceLabels,
  channelLabels,
  channelsOf,
  type Limits,
  type ServiceForm,
  serviceFormLabels,
} from "@prosvet/domain";
import type { Consultant } from "../../api/types.ts";
import { optionsOf } from "../../ui/options-of.ts";
import { type CallProps, flagOf, textOf } from "./call-field.ts";
import styles from "./desk.module.css";
import { OutsideFields } from "./outside-fields.tsx";

type Props = CallProps & { consultants: Consultant[]; limits: Limits };

/** What few calls need: another way in, another form, a longer time, who comes along. */
export function CallMore({ consultants, limits, ...fields }: Props) {
  const { draft, onChange } = fields;
  const { min, max, default: usual } = limits.durationMinutes;
  const sources = limits.bookingSources.filter((source) => source !== "site" && source !== "walk_in");
  const children = Array.from({ length: limits.childcare.places + 1 }, (_, count) => String(count));
  const people = [
    { value: "", label: "Любой" },
    ...consultants.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <details className={styles.more}>
      <summary>Другое: форма, консультант, продолжительность, присмотр, время вне приёма</summary>
      <div className={styles.grid}>
        <NativeSelect
          label="Откуда запись"
          data={optionsOf(bookingSourceLabels, sources)}
          value={draft.source}
          onChange={(event) => onChange({ source: event.currentTarget.value as typeof draft.source })}
        />
        <NativeSelect
          label="Форма"
          data={optionsOf(serviceFormLabels, limits.serviceForms)}
          value={draft.form}
          onChange={(event) => {
            const form = event.currentTarget.value as ServiceForm;
            onChange({ form, time: null, channel: channelsOf(form, limits)[0] ?? draft.channel });
          }}
        />
        <NativeSelect
          label="Канал"
          data={optionsOf(channelLabels, channelsOf(draft.form, limits))}
          value={draft.channel}
          onChange={(event) => onChange({ channel: event.currentTarget.value as typeof draft.channel })}
        />
        <NativeSelect label="Консультант" data={people} {...textOf("consultantId", fields)} />
        <NativeSelect
          label="Второй консультант"
          data={[{ value: "", label: "Нет" }, ...people.slice(1)]}
          {...textOf("secondConsultantId", fields)}
        />
        <TextInput
          label="Сколько минут"
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          placeholder={String(usual)}
          {...textOf("minutes", fields)}
        />
        <NativeSelect label="Сколько придёт" data={["1", "2"]} {...textOf("participants", fields)} />
        {limits.childcare.offered && draft.form === "in_person" && (
          <NativeSelect label="Присмотр за детьми" data={children} {...textOf("childcareChildren", fields)} />
        )}
        {(draft.form === "visit_home" || draft.form === "visit_event") && (
          <TextInput label="Куда приехать" maxLength={500} {...textOf("visitAddress", fields)} />
        )}
        <Textarea
          label="Вопрос словами получателя"
          rows={2}
          maxLength={1000}
          className={styles.wide}
          {...textOf("question", fields)}
        />
        <Checkbox
          label="Предупредили, что будут записывать разговор (R49)"
          {...flagOf("recordingAnnounced", fields)}
        />
        <Checkbox label="Хотят позже срока, по своему желанию (R36)" {...flagOf("laterByWish", fields)} />
        <Checkbox label="Пока без времени" {...flagOf("withoutTime", fields)} />
        <Checkbox.Group
          label="Что нужно, чтобы прийти"
          className={styles.wide}
          value={draft.accessNeeds}
          onChange={(needs) => onChange({ accessNeeds: needs })}
        >
          <div className={styles.needs}>
            {accessNeeds.map((need) => (
              <Checkbox key={need} value={need} label={accessNeedLabels[need]} />
            ))}
          </div>
        </Checkbox.Group>
        <OutsideFields {...fields} />
      </div>
    </details>
  );
}

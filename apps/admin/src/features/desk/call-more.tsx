import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import {
  bookingSourceLabels,
  channelLabels,
  channelsOf,
  type Limits,
  type ServiceForm,
  serviceFormLabels,
} from "@prosvet/domain";
import type { Consultant } from "../../api/types.ts";
import { optionsOf } from "../../ui/options-of.ts";
import { AccessFields } from "./access-fields.tsx";
import { type CallProps, flagOf, textOf } from "./call-field.ts";
import { ChildcareFields } from "./childcare-fields.tsx";
import styles from "./desk.module.css";
import { OutsideFields } from "./outside-fields.tsx";
import { QuestionFields } from "./question-fields.tsx";
import { ReferrerFields } from "./referrer-fields.tsx";
import { SecondParentFields } from "./second-parent-fields.tsx";

type Props = CallProps & { consultants: Consultant[]; limits: Limits };

/** What few calls need: another way in, another form, a longer time, who comes along, who asks for them. */
export function CallMore({ consultants, limits, ...fields }: Props) {
  const { draft, onChange } = fields;
  const { min, max, default: usual } = limits.durationMinutes;
  const sources = limits.bookingSources.filter((source) => source !== "site" && source !== "walk_in");
  const people = [
    { value: "", label: "Любой" },
    ...consultants.map(({ id, name }) => ({ value: id, label: name })),
  ];
  return (
    <details className={styles.more}>
      <summary>Дополнительно: форма, консультант, второй родитель, кто записывает, время вне приёма</summary>
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
        <NativeSelect
          label="Консультант"
          required={draft.outside}
          data={people}
          {...textOf("consultantId", fields)}
        />
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
        <SecondParentFields {...fields} mayBeNamed={limits.identitiesKept} />
        {limits.childcare.offered && draft.form === "in_person" && (
          <ChildcareFields places={limits.childcare.places} {...fields} />
        )}
        {(draft.form === "visit_home" || draft.form === "visit_event") && (
          <TextInput label="Куда приехать" maxLength={500} {...textOf("visitAddress", fields)} />
        )}
        <QuestionFields {...fields} />
        <Checkbox
          label="Предупредили, что будут записывать разговор (R49)"
          {...flagOf("recordingAnnounced", fields)}
        />
        <Checkbox label="Хотят позже срока, по своему желанию (R36)" {...flagOf("laterByWish", fields)} />
        <Checkbox label="Пока без времени" {...flagOf("withoutTime", fields)} />
        <AccessFields {...fields} />
        {limits.identitiesKept && <ReferrerFields {...fields} />}
        <OutsideFields {...fields} />
      </div>
    </details>
  );
}

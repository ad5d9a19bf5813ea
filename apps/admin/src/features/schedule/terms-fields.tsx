import { Checkbox, NativeSelect, TextInput } from "@mantine/core";
import { type Limits, serviceFormLabels } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { consultantsQuery } from "../../api/consultants.ts";
import { placesQuery } from "../../api/schedule-changes.ts";
import type { DraftProps } from "./opening-draft.ts";
import styles from "./schedule.module.css";

type Props = DraftProps & { limits: Limits };

/** In which forms, where, with whom, for how many and how long. */
export function TermsFields({ draft, onChange, limits }: Props) {
  const { data: consultants = [] } = useQuery(consultantsQuery);
  const { data: places = [] } = useQuery(placesQuery);
  const forms = limits.serviceForms.filter((form) => form !== "written");
  const colleagues = consultants.filter(({ id }) => id !== draft.consultantId);
  const { min, max, default: usual } = limits.durationMinutes;
  return (
    <>
      <fieldset className="plain-fieldset">
        <legend className={styles.legend}>Формы</legend>
        <div className={styles.checks}>
          {forms.map((form) => (
            <Checkbox
              key={form}
              label={serviceFormLabels[form]}
              checked={draft.forms.includes(form)}
              onChange={({ currentTarget: { checked } }) =>
                onChange({
                  forms: forms.filter((one) => (one === form ? checked : draft.forms.includes(one))),
                })
              }
            />
          ))}
        </div>
      </fieldset>
      <div className={styles.grid}>
        <NativeSelect
          label="Место"
          value={draft.placeId}
          onChange={(event) => onChange({ placeId: event.currentTarget.value })}
        >
          <option value="">Не указано</option>
          {places
            .filter(({ isClosed }) => !isClosed)
            .map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
        </NativeSelect>
        <NativeSelect
          label="Вместе со вторым консультантом"
          value={draft.secondConsultantId}
          onChange={(event) => onChange({ secondConsultantId: event.currentTarget.value })}
        >
          <option value="">Нет</option>
          {colleagues.map(({ id, name }) => (
            <option key={id} value={id}>
              {name}
            </option>
          ))}
        </NativeSelect>
        <TextInput
          label="Сколько человек на одно время"
          description="Больше одного: группа"
          type="number"
          inputMode="numeric"
          required
          min={1}
          max={50}
          value={draft.seats}
          onChange={(event) => onChange({ seats: event.currentTarget.value })}
        />
        <TextInput
          label="Минут на консультацию"
          description={`Пусто: как обычно, ${usual}`}
          type="number"
          inputMode="numeric"
          min={min}
          max={max}
          value={draft.durationMinutes}
          onChange={(event) => onChange({ durationMinutes: event.currentTarget.value })}
        />
      </div>
    </>
  );
}

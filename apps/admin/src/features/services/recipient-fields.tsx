import { Checkbox, NativeSelect, Text, TextInput } from "@mantine/core";
import { recipientCategoryLabels } from "@prosvet/domain";
import type { BookingRow, ConsentText } from "../../api/types.ts";
import { optionsOf } from "../../ui/options-of.ts";
import { type DraftProps, fieldOf, flagOf } from "./draft-field.ts";
import { PersonFields } from "./person-fields.tsx";
import styles from "./record-service.module.css";

type Props = DraftProps & {
  booking: BookingRow | null;
  isRepeat: boolean;
  consent: ConsentText | null;
  /** False in a centre that works by codes alone: then nobody is asked for a name (R33). */
  mayBeNamed: boolean;
};

/** Who received the service: anonymous unless they wish to be named. */
export function RecipientFields({ draft, onChange, booking, isRepeat, consent, mayBeNamed }: Props) {
  const fields = { draft, onChange };
  const isKnown = booking !== null || isRepeat;
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Получатель</legend>
      <div className={styles.grid}>
        {draft.kind === "event" ? (
          <TextInput
            label="Сколько участников"
            type="number"
            inputMode="numeric"
            required
            min={1}
            max={500}
            {...fieldOf("participants", fields)}
          />
        ) : (
          <NativeSelect
            label="Кто пришёл"
            description={draft.category === "both_parents" && "Два участника, в журнале одна услуга (R41)"}
            data={optionsOf(recipientCategoryLabels)}
            {...fieldOf("category", fields)}
          />
        )}
        <TextInput
          label="Возраст ребёнка, полных лет"
          type="number"
          inputMode="numeric"
          min={0}
          max={18}
          {...fieldOf("childAgeYears", fields)}
        />
        <div className={styles.wide}>
          {booking && (
            <Text>
              По записи {booking.number}: {booking.anonymous && "анонимно, "}код {booking.recipientCode}
            </Text>
          )}
          {isRepeat && <Text>Получатель тот же, что в услуге, которая сорвалась.</Text>}
          {!isKnown && mayBeNamed && (
            <Checkbox
              label="Получатель назвал себя"
              description="Без отметки услуга записывается анонимно: называть себя никто не обязан"
              {...flagOf("named", fields)}
            />
          )}
        </div>
        {!isKnown && mayBeNamed && draft.named && <PersonFields {...fields} consent={consent} />}
      </div>
    </fieldset>
  );
}

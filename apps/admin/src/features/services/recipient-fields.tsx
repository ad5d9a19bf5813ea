import { Checkbox, NativeSelect, Text, TextInput } from "@mantine/core";
import { recipientCategoryLabels } from "@prosvet/domain";
import type { BookingRow } from "../../api/types.ts";
import { type DraftProps, fieldOf, flagOf } from "./draft-field.ts";
import { PersonFields } from "./person-fields.tsx";
import styles from "./record-service.module.css";

type Props = DraftProps & { booking: BookingRow | null };

/** Who received the service: anonymous unless they wish to be named. */
export function RecipientFields({ draft, onChange, booking }: Props) {
  const fields = { draft, onChange };
  return (
    <fieldset className={styles.group}>
      <legend className={styles.legend}>Получатель</legend>
      <div className={styles.grid}>
        <NativeSelect
          label="Кто пришёл"
          description={
            draft.category === "both_parents" ? "Два участника, в журнале это одна услуга (R41)" : undefined
          }
          data={optionsOfCategories}
          {...fieldOf("category", fields)}
        />
        <TextInput
          label="Возраст ребёнка, полных лет"
          type="number"
          inputMode="numeric"
          min={0}
          max={18}
          {...fieldOf("childAgeYears", fields)}
        />
        <div className={styles.wide}>
          {booking ? (
            <Text>
              Получатель по записи {booking.number}: {booking.anonymous ? "анонимно, " : ""}код{" "}
              {booking.recipientCode}
            </Text>
          ) : (
            <Checkbox
              label="Получатель назвал себя"
              description="Без отметки услуга записывается анонимно: получатель не обязан называть себя"
              {...flagOf("named", fields)}
            />
          )}
        </div>
        {!booking && draft.named && <PersonFields {...fields} />}
      </div>
    </fieldset>
  );
}

const optionsOfCategories = Object.entries(recipientCategoryLabels).map(([value, label]) => ({
  value,
  label,
}));

import { NativeSelect, TextInput } from "@mantine/core";
import { childCategories, childCategoryLabels, topicCatalogue } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { materialsQuery } from "../../api/materials.ts";
import { placesQuery } from "../../api/schedule-changes.ts";
import type { BookingRow, RegulationInForce } from "../../api/types.ts";
import { type DraftProps, fieldOf } from "./draft-field.ts";
import { MarkedList } from "./marked-list.tsx";
import styles from "./record-service.module.css";
import { RecordingFields } from "./recording-fields.tsx";
import { SecondParentFields } from "./second-parent-fields.tsx";
import { isVisit } from "./service-to-send.ts";

type Props = DraftProps & { booking: BookingRow | null; isRepeat: boolean; regulation: RegulationInForce };

const topicOptions = topicCatalogue.map(({ code, label }) => ({ value: code, label: `${code} ${label}` }));

const byBooking =
  "Ссылки уйдут на почту получателя через две минуты; без почты он откроет их на странице своей записи по номеру и PIN-коду.";
const byMail = "Ссылки уйдут на указанную почту через две минуты.";
const byWord =
  "Почта получателя не указана, записи нет: письмо не уйдёт. Отправить на другой адрес, один раз, можно потом, из строки журнала.";

/** What few services need: the second parent, the place, the child's categories, materials, recordings. */
export function MoreFields({ draft, onChange, booking, isRepeat, regulation }: Props) {
  const fields = { draft, onChange };
  const { data: places = [] } = useQuery(placesQuery);
  const { data: materials = [] } = useQuery(materialsQuery);
  const isKnown = booking !== null || isRepeat;
  const isAnonymous = isRepeat ? false : (booking?.anonymous ?? !draft.named);
  const sendable = materials.filter(({ id, offered }) => offered || draft.materialIds.includes(id));
  return (
    <details className={styles.more}>
      <summary>Дополнительно: второй родитель, место, ребёнок, материалы, записи</summary>
      <div className={styles.grid}>
        {draft.category === "both_parents" && !isKnown && regulation.limits.identitiesKept && (
          <SecondParentFields {...fields} />
        )}
        <NativeSelect
          label="Третья тема"
          data={[{ value: "", label: "Нет" }, ...topicOptions]}
          {...fieldOf("thirdTopic", fields)}
        />
        <NativeSelect
          label="Место"
          data={[
            { value: "", label: booking ? "Как в записи" : "Не указано" },
            ...places.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...fieldOf("placeId", fields)}
        />
        {isVisit(draft.form) && (
          <TextInput
            label={draft.form === "visit_home" ? "Адрес выезда" : "Где проходил выезд"}
            description="Хранится зашифрованным"
            maxLength={500}
            autoComplete="off"
            {...fieldOf("visitAddress", fields)}
          />
        )}
        <RecordingFields
          {...fields}
          regulation={regulation}
          isAnonymous={isAnonymous}
          mayBeKnown={booking !== null || isRepeat}
        />
        <MarkedList
          legend="Категория ребёнка"
          options={childCategories.map((value) => ({ value, label: childCategoryLabels[value] }))}
          chosen={draft.childCategories}
          onChange={(chosen) => onChange({ childCategories: chosen })}
        />
        {sendable.length > 0 && (
          <MarkedList
            legend="Отправить материалы"
            hint={isKnown ? byBooking : draft.named && draft.email.trim() !== "" ? byMail : byWord}
            options={sendable.map(({ id, title }) => ({ value: id, label: title }))}
            chosen={draft.materialIds}
            onChange={(materialIds) => onChange({ materialIds })}
          />
        )}
      </div>
    </details>
  );
}

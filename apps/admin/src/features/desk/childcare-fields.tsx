import { NativeSelect, TextInput } from "@mantine/core";
import { type CallProps, textOf } from "./call-field.ts";

/** How many children are to be looked after while their parents are received, and how old they are (R16). */
export function ChildcareFields({ places, ...fields }: CallProps & { places: number }) {
  const children = Array.from({ length: places + 1 }, (_, count) => ({
    value: String(count),
    label: count === 0 ? "Не нужен" : `Детей: ${count}`,
  }));
  return (
    <>
      <NativeSelect label="Присмотр за детьми" data={children} {...textOf("childcareChildren", fields)} />
      {fields.draft.childcareChildren !== "0" && (
        <TextInput
          label="Сколько лет каждому ребёнку"
          description="Полных лет, через запятую"
          placeholder="3, 5"
          maxLength={60}
          pattern="\s*\d{1,2}(\s*[,;\s]\s*\d{1,2})*\s*"
          title="Числа через запятую, например: 3, 5"
          {...textOf("childcareAges", fields)}
        />
      )}
    </>
  );
}

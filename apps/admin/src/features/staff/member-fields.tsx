import { Fieldset, NativeSelect, Stack, TextInput } from "@mantine/core";
import { contractKindLabels } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import type { ChangeEvent } from "react";
import { consultantsQuery } from "../../api/consultants.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { optionsOf } from "../../ui/options-of.ts";
import type { MemberDraft } from "./member-draft.ts";
import { roleLabels } from "./member-in-words.ts";

type Props = { draft: MemberDraft; onChange: (draft: MemberDraft) => void };

const none = { value: "", label: "не указан" };

export function MemberFields({ draft, onChange }: Props) {
  const { data: consultants = [] } = useQuery(consultantsQuery);
  const field = (name: keyof MemberDraft) => ({
    value: draft[name],
    onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement>) =>
      onChange({ ...draft, [name]: event.currentTarget.value }),
  });

  const day = (name: "contractSignedOn" | "obligationSignedOn") => ({
    value: draft[name],
    onChange: (said: string) => onChange({ ...draft, [name]: said }),
  });

  return (
    <>
      <TextInput label="Фамилия, имя, отчество" required maxLength={200} {...field("displayName")} />
      <NativeSelect label="Роль" data={optionsOf(roleLabels)} {...field("role")} />
      {draft.role === "consultant" && (
        <NativeSelect
          label="Консультант центра"
          required
          data={[
            { value: "", label: "выберите" },
            ...consultants.map(({ id, name }) => ({ value: id, label: name })),
          ]}
          {...field("consultantId")}
        />
      )}
      <Fieldset legend="Договор">
        <Stack gap="sm">
          <NativeSelect
            label="Вид договора"
            data={[none, ...optionsOf(contractKindLabels)]}
            {...field("contractKind")}
          />
          <TextInput label="Номер договора" maxLength={50} {...field("contractNumber")} />
          <DayInput label="Дата договора" required={false} {...day("contractSignedOn")} />
        </Stack>
      </Fieldset>
      <Fieldset legend="Обязательство о неразглашении">
        <Stack gap="sm">
          <TextInput label="Номер обязательства" maxLength={50} {...field("obligationNumber")} />
          <DayInput label="Дата обязательства" required={false} {...day("obligationSignedOn")} />
        </Stack>
      </Fieldset>
    </>
  );
}

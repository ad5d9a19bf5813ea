import { NativeSelect, TextInput } from "@mantine/core";
import { familyRelationLabels } from "@prosvet/domain";
import { optionsOf } from "../../ui/options-of.ts";
import type { FamilyDraft } from "./family-draft.ts";

type Member = FamilyDraft["members"][number];
type Props = { who: string; required: boolean; member: Member; onChange: (member: Member) => void };

/** Somebody of the family by the code that the journal of services shows, and what they are to the child. */
export const MemberFields = ({ who, required, member, onChange }: Props) => (
  <>
    <TextInput
      label={`Код получателя: ${who}`}
      description="Стоит в журнале услуг, например K7M2-9QXD-4"
      required={required}
      maxLength={20}
      autoComplete="off"
      value={member.code}
      onChange={(event) => onChange({ ...member, code: event.currentTarget.value })}
    />
    <NativeSelect
      label={`Кем приходится ребёнку: ${who}`}
      data={[{ value: "", label: "Не указано" }, ...optionsOf(familyRelationLabels)]}
      value={member.relation}
      onChange={(event) => onChange({ ...member, relation: event.currentTarget.value as Member["relation"] })}
    />
  </>
);

import { NativeSelect, TextInput } from "@mantine/core";
import { type LookReason, lookReasonLabels } from "@prosvet/domain";
import { optionsOf } from "./options-of.ts";
import type { WhyDraft } from "./why-draft.ts";

type Props = { why: WhyDraft; onChange: (why: WhyDraft) => void };

/** Why a name is looked at: it is asked before the look and stays on record with it (R34). */
export const WhyFields = ({ why, onChange }: Props) => (
  <>
    <NativeSelect
      label="Зачем вам эти сведения"
      data={optionsOf(lookReasonLabels)}
      value={why.reason}
      onChange={(event) => onChange({ ...why, reason: event.currentTarget.value as LookReason })}
    />
    {why.reason === "other" && (
      <TextInput
        label="Причина своими словами"
        required
        minLength={3}
        maxLength={300}
        value={why.words}
        onChange={(event) => onChange({ ...why, words: event.currentTarget.value })}
      />
    )}
  </>
);

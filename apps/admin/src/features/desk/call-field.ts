import type { ChangeEvent } from "react";
import type { CallDraft } from "./call-draft.ts";

export type ChangeCall = (changes: Partial<CallDraft>) => void;
export type CallProps = { draft: CallDraft; onChange: ChangeCall };

type TextName = {
  [Name in keyof CallDraft]: CallDraft[Name] extends string
    ? string extends CallDraft[Name]
      ? Name
      : never
    : never;
}[keyof CallDraft];
type FlagName = {
  [Name in keyof CallDraft]: CallDraft[Name] extends boolean ? Name : never;
}[keyof CallDraft];

/** Value and change of a text, number or select of the form. */
export const textOf = (name: TextName, { draft, onChange }: CallProps) => ({
  value: draft[name],
  onChange: (event: ChangeEvent<HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement>) =>
    onChange({ [name]: event.currentTarget.value }),
});

/** Value and change of a mark of the form. */
export const flagOf = (name: FlagName, { draft, onChange }: CallProps) => ({
  checked: draft[name],
  onChange: (event: ChangeEvent<HTMLInputElement>) => onChange({ [name]: event.currentTarget.checked }),
});

import type { ChangeEvent } from "react";
import type { ServiceDraft } from "./service-draft.ts";

export type ChangeDraft = (change: Partial<ServiceDraft>) => void;
export type DraftProps = { draft: ServiceDraft; onChange: ChangeDraft };

type TextName = {
  [Name in keyof ServiceDraft]: ServiceDraft[Name] extends string ? Name : never;
}[keyof ServiceDraft];
type FlagName = {
  [Name in keyof ServiceDraft]: ServiceDraft[Name] extends boolean ? Name : never;
}[keyof ServiceDraft];
type Field = HTMLInputElement | HTMLSelectElement | HTMLTextAreaElement;

/** Value and change of a text, number or select of the form. */
export const fieldOf = (name: TextName, { draft, onChange }: DraftProps) => ({
  value: draft[name],
  onChange: (event: ChangeEvent<Field>) => onChange({ [name]: event.currentTarget.value }),
});

/** Value and change of a mark of the form. */
export const flagOf = (name: FlagName, { draft, onChange }: DraftProps) => ({
  checked: draft[name],
  onChange: (event: ChangeEvent<HTMLInputElement>) => onChange({ [name]: event.currentTarget.checked }),
});

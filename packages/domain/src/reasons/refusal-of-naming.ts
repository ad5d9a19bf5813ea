import type { Refusal } from "../refusal.ts";
import type { Naming, NamingKind } from "./find-namings.ts";

/** Where words stand that everybody may read. */
export type ReasonPlace = "journal" | "schedule" | "order" | "hold";

const places: Record<ReasonPlace, string> = {
  journal: "Причина видна в журнале для общего пользования. Уберите из неё",
  schedule: "Причина видна в графике всем сотрудникам. Уберите из неё",
  hold: "Основание видно в перечне приостановок. Уберите из него",
  order: "Номер приказа виден в журнале для общего пользования. Уберите из него",
};
const kinds: Record<NamingKind, string> = {
  phone: "телефон",
  email: "адрес почты",
  patronymic: "отчество",
  surname_with_initials: "фамилию с инициалами",
  surname: "фамилию получателя",
};

/** The words that name somebody, said back so that they are found and taken out (R33 [Г 18], [К 22]). */
export const refusalOfNaming = (namings: readonly Naming[], place: ReasonPlace): Refusal => ({
  code: "reason_names_person",
  message: `${places[place]} ${namings.map(({ kind, words }) => `${kinds[kind]}: «${words}»`).join(", ")}.`,
  requirement: "R33",
});

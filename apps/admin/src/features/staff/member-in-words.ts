import { contractKindLabels, dateOfPaper } from "@prosvet/domain";
import type { StaffMember } from "../../api/types.ts";
import { dayOfWire } from "../../time/wire-time.ts";

export const roleLabels: Record<StaffMember["role"], string> = {
  head: "руководитель",
  registrar: "регистратор",
  consultant: "консультант",
};

const paper = (number: string | null, day: string | null): string =>
  `${number ? ` № ${number}` : ""}${day ? ` от ${dateOfPaper(day)}` : ""}`;

export const contractInWords = ({ contractKind, contractNumber, contractSignedOn }: StaffMember): string =>
  contractKind
    ? `${contractKindLabels[contractKind]}${paper(contractNumber, contractSignedOn)}`
    : "не указан";

export const obligationInWords = ({ obligationNumber, obligationSignedOn }: StaffMember): string =>
  paper(obligationNumber, obligationSignedOn).trim() || "не указано";

export const accessLabels: Record<StaffMember["access"], string> = {
  open: "открыт",
  obligation_missing: "нет: нужны номер и дата обязательства",
  ended: "закрыт",
};

type Invitation = NonNullable<StaffMember["invitation"]>;

const invitationLabels: Record<Invitation["standing"], string> = {
  waiting: "ссылка для пароля ждёт отправки",
  sent: "ссылка для пароля выдана",
  failed: "письмо со ссылкой не ушло, отправьте ещё раз:",
  expired: "ссылка для пароля устарела",
  used: "пароль задан по ссылке",
};

export const invitationInWords = ({ standing, at }: Invitation): string =>
  `${invitationLabels[standing]} ${dateOfPaper(dayOfWire(at))}`;

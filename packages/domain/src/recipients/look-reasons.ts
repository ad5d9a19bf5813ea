/** Why somebody of the staff looks at who a recipient is: said before the look, kept in the audit (R34). */
export const lookReasons = ["phone_booking", "preparation", "own_request", "check", "other"] as const;
export type LookReason = (typeof lookReasons)[number];

export const lookReasonLabels: Record<LookReason, string> = {
  phone_booking: "запись по телефону",
  preparation: "подготовка к приёму",
  own_request: "обращение самого получателя",
  check: "проверка",
  other: "другое",
};

/** Why a centre may not destroy what is past its term yet. */
export const holdReasons = ["court", "authority", "complaint", "inspection", "other"] as const;
export type HoldReason = (typeof holdReasons)[number];

export const holdReasonLabels: Record<HoldReason, string> = {
  court: "Судебное дело",
  authority: "Запрос государственного органа",
  complaint: "Рассматривается жалоба",
  inspection: "Идёт проверка центра",
  other: "Другое",
};

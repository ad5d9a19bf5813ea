/** Why the data of a recipient are destroyed (152-ФЗ, статьи 14, 20 и 21). */
export const erasureGrounds = [
  "subject_request",
  "consent_withdrawn",
  "purpose_reached",
  "term_ended",
] as const;
export type ErasureGround = (typeof erasureGrounds)[number];

export const erasureGroundLabels: Record<ErasureGround, string> = {
  subject_request: "Обращение получателя",
  consent_withdrawn: "Отзыв согласия на обработку персональных данных",
  purpose_reached: "Цель обработки достигнута",
  term_ended: "Истёк срок хранения",
};

/** A document or a page that came with an answer. */
export type AnswerMaterial = { id: string; title: string; address: string };

/** An answer as its recipient reads it. */
export type OwnAnswer = { text: string; answeredAt: Date; materials: AnswerMaterial[] };

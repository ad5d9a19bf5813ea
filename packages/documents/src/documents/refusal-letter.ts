import { type RefusalReason, refusalReasonLabels, topicLabel } from "@prosvet/domain";
import type { Letter, LetterBlock } from "../letter/letter.ts";
import { dayInFigures } from "../model/values.ts";

/** Who refuses, to whom and why; days are «2026-11-22». */
export type RefusalFacts = {
  sender: readonly string[];
  addressee: string;
  /** Of the line in the journal. */
  number: number;
  askedOn: string;
  writtenOn: string;
  topics: readonly string[];
  reason: string | null;
  words: string | null;
  referredTo: readonly string[];
  director: { post: string; name: string | null };
  watermark: string | null;
};

const paragraph = (text: string): LetterBlock => ({ kind: "paragraph", text });

/** The letter of a reasoned refusal (R52 [Г 37]): what was asked, why it is outside of the centre, where else to go. */
export function refusalLetter(facts: RefusalFacts): Letter {
  const { sender, addressee, number, askedOn, writtenOn, topics, reason, words, referredTo, director } =
    facts;
  const asked = topics.length === 0 ? "" : ` по теме: ${topics.map(topicLabel).join("; ")}`;
  const why = reason === null ? null : refusalReasonLabels[reason as RefusalReason];
  return {
    title: "Мотивированный отказ в оказании услуги",
    sender,
    addressee: [addressee],
    reference: `Строка журнала № ${number}, ${dayInFigures(writtenOn)}`,
    blocks: [
      paragraph(`${dayInFigures(askedOn)} вы обратились за помощью${asked}.`),
      paragraph(
        why === null
          ? "В оказании услуги отказано."
          : `В оказании услуги отказано. Причина: ${why.toLowerCase()}.`,
      ),
      ...(words ? [paragraph(words)] : []),
      ...(referredTo.length === 0
        ? []
        : [
            paragraph("С этим вопросом рекомендуем обратиться:"),
            { kind: "list", items: referredTo } satisfies LetterBlock,
          ]),
      paragraph(
        "Обратиться к нам с другим вопросом можно в любое время и сколько угодно раз. Помощь бесплатна.",
      ),
      { kind: "signature", post: director.post, name: director.name },
    ],
    ...(facts.watermark !== null && { watermark: facts.watermark }),
  };
}

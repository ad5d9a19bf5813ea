import type { Centre } from "@prosvet/usecases/centres";
import type { Draft } from "../sealed/draft-cookie.ts";

/** The topic of the typical question that was chosen. */
export const topicOf = ({ question }: Pick<Draft, "question">, { texts }: Centre) =>
  texts.typicalQuestions.find(({ code }) => code === question?.typical)?.topic ?? null;

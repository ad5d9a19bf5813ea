import type { ServiceTemplates, TemplateBody } from "../../api/types.ts";
import type { ServiceDraft } from "./service-draft.ts";
import { participantsOf, topicsOf } from "./service-to-send.ts";

type Last = NonNullable<ServiceTemplates["last"]>;

/** What a template fills of the form: everything but the recipient, the time and the words (R33). */
export function fromTemplate(body: TemplateBody): Partial<ServiceDraft> {
  const { topics, durationMinutes, participants, printedSheets, ...codes } = body;
  const [topic = "", secondTopic = "", thirdTopic = ""] = topics;
  return {
    ...codes,
    ...{ topic, secondTopic, thirdTopic },
    durationMinutes: String(durationMinutes),
    participants: String(participants),
    printedSheets: String(printedSheets),
  };
}

/** As last time; whose service it was is said only where the form may choose. */
export function fromLast({ consultantId, ...body }: Last, isOwn: boolean): Partial<ServiceDraft> {
  return { ...fromTemplate(body), ...(!isOwn && { consultantId }) };
}

/** What of the form a template keeps: codes alone. */
export const templateOf = (draft: ServiceDraft): TemplateBody => ({
  kind: draft.kind,
  content: draft.content,
  form: draft.form,
  channel: draft.channel,
  topics: topicsOf(draft),
  outcome: draft.outcome,
  durationMinutes: Number(draft.durationMinutes),
  participants: participantsOf(draft),
  category: draft.category,
  childCategories: draft.childCategories,
  printedSheets: Number(draft.printedSheets),
  childcareGiven: draft.childcareGiven,
});

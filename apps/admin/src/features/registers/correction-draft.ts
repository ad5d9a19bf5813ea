import type { LineChanges, ServiceRow } from "../../api/types.ts";

/** What of a line is corrected in the journal; the first topic alone of up to three. */
export type CorrectionDraft = Pick<
  ServiceRow,
  "kind" | "content" | "form" | "channel" | "outcome" | "durationMinutes" | "printedSheets"
> & { topic: string };

export const draftOf = (service: ServiceRow): CorrectionDraft => ({
  kind: service.kind,
  content: service.content,
  form: service.form,
  channel: service.channel,
  outcome: service.outcome,
  durationMinutes: service.durationMinutes,
  printedSheets: service.printedSheets,
  topic: service.topics[0] ?? "",
});

/** What the draft changes in the line, and nothing else. */
export function changesOf({ topic, ...draft }: CorrectionDraft, service: ServiceRow): LineChanges["changes"] {
  const changed = Object.entries(draft).filter(
    ([name, value]) => value !== service[name as keyof typeof draft],
  );
  const topics = [topic, ...service.topics.slice(1)].filter((code) => code !== "");
  const isTopicNew = topic !== (service.topics[0] ?? "");
  return {
    ...Object.fromEntries(changed),
    ...(isTopicNew && { topics: [...new Set(topics)] as ServiceRow["topics"] }),
  };
}

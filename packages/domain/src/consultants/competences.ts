/** A topic that a consultant answers; one who has none answers everything. */
export type Competence = { consultantId: string; topic: string; isMain: boolean };

type Asked = { topic?: string | undefined; competences?: readonly Competence[] | undefined };

/** Whether one of these people answers the topic; without a topic everybody does (R37). */
export function answersTopic(
  people: readonly (string | null)[],
  { topic, competences = [] }: Asked,
): boolean {
  if (topic === undefined || competences.length === 0) return true;
  return people.some((id) => {
    if (id === null) return false;
    const own = competences.filter(({ consultantId }) => consultantId === id);
    return own.length === 0 || own.some((competence) => competence.topic === topic);
  });
}

import type { NamedConsultant } from "../../api/types.ts";
import { useCentre } from "../../app/use-centre.ts";

/** Whom the visits of this computer were last with: their id and nothing of a recipient. */
const keyOf = (slug: string) => `prosvet.desk.${slug}`;

/** The consultant to begin a form with, and how to remember another. */
export function useUsualConsultant(consultants: readonly NamedConsultant[]) {
  const { slug, role, consultantId } = useCentre();
  const last = localStorage.getItem(keyOf(slug));
  const known = consultants.find(({ id }) => id === last)?.id;
  const only = consultants.length === 1 ? consultants[0]?.id : undefined;
  return {
    usual: (role === "consultant" ? consultantId : (known ?? only)) ?? "",
    remember: (id: string) => localStorage.setItem(keyOf(slug), id),
  };
}

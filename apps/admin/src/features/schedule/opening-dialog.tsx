import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { regulationQuery } from "../../api/regulation.ts";
import type { NamedConsultant, OpeningOfDay } from "../../api/types.ts";
import { ChangeDialog } from "./change-dialog.tsx";
import { HoursFields } from "./hours-fields.tsx";
import { hoursInWords } from "./in-words.ts";
import { changeOf, draftOf, newDraft } from "./opening-draft.ts";
import { TermsFields } from "./terms-fields.tsx";
import { WhenFields } from "./when-fields.tsx";

type Props = {
  consultant: NamedConsultant;
  /** The one that changes, null for a new one. */
  opening: OpeningOfDay | null;
  /** What a new one begins with. */
  day: string;
  dated: boolean;
  today: string;
  onClose: () => void;
};

const usualForms = ["in_person", "remote"] as const;

/** New hours of a consultant, or others in the stead of those that stand. */
export function OpeningDialog({ consultant, opening, day, dated, today, onClose }: Props) {
  const { limits } = useSuspenseQuery(regulationQuery).data;
  const [draft, setDraft] = useState(() =>
    opening
      ? draftOf(opening, today)
      : newDraft(consultant.id, {
          ...{ day, dated },
          forms: usualForms.filter((form) => limits.serviceForms.includes(form)),
        }),
  );
  const fields = {
    draft,
    onChange: (change: Partial<typeof draft>) => setDraft((before) => ({ ...before, ...change })),
  };
  const title = opening ? `Изменить приём ${hoursInWords(opening)}` : "Новый приём";
  return (
    <ChangeDialog
      title={`${title}: ${consultant.name}`}
      change={changeOf(draft, opening?.id ?? null)}
      done={opening ? "Приём изменён" : "Приём добавлен"}
      onClose={onClose}
    >
      <HoursFields {...fields} />
      <WhenFields {...fields} isNew={opening === null} />
      <TermsFields {...fields} limits={limits} />
    </ChangeDialog>
  );
}

import { useEffect, useEffectEvent, useState } from "react";
import { ApiProblem } from "../../api/api-problem.ts";
import { saveServiceDraft } from "../../api/service-drafts.ts";
import { createDraftSaver, type SaveState } from "../../ui/draft-saver.ts";
import { textOfDraft } from "./kept-draft.ts";
import type { ServiceDraft } from "./service-draft.ts";

const final: readonly string[] = ["invalid", "forbidden", "not_found"];
const isTaken = (error: unknown): boolean =>
  error instanceof ApiProblem && final.includes(error.problem.code);

/** Keeps the form by itself while it is typed, and what is left when the page is hidden or left. */
export function useServiceDraft(booking: string | undefined) {
  const [saving, setSaving] = useState<SaveState>({ kind: "unchanged" });
  const [saver] = useState(() =>
    createDraftSaver<ServiceDraft>({
      version: 0,
      isTaken,
      show: setSaving,
      send: async (version, draft) => {
        const { savedAt } = await saveServiceDraft(booking, textOfDraft(draft));
        return { version: version + 1, savedAt };
      },
    }),
  );
  const leave = useEffectEvent(() => {
    if (document.visibilityState === "hidden") void saver.flush();
  });
  useEffect(() => {
    const listener = () => leave();
    document.addEventListener("visibilitychange", listener);
    return () => {
      document.removeEventListener("visibilitychange", listener);
      void saver.flush().then(saver.stop);
    };
  }, [saver]);
  return { saver, saving };
}

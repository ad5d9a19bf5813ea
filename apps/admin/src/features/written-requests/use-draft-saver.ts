import { useEffect, useEffectEvent, useState } from "react";
import { ApiProblem } from "../../api/api-problem.ts";
import type { AnswerDraft } from "../../api/types.ts";
import { saveDraft } from "../../api/written-requests.ts";
import { createDraftSaver, type DraftSaver, type SaveState } from "../../ui/draft-saver.ts";

// Another tab, a colleague, or the request is over: saving on would write over them. A session that ended is mended.
const final: readonly string[] = ["conflict", "refused", "invalid", "forbidden", "not_found"];
const isTaken = (error: unknown): boolean =>
  error instanceof ApiProblem && final.includes(error.problem.code);

type Kept = { saver: DraftSaver<AnswerDraft>; saving: SaveState };

/** The saver of one answer's draft; what is left is sent when the page is hidden or left. */
export function useDraftSaver(id: string, version: number): Kept {
  const [saving, setSaving] = useState<SaveState>({ kind: "unchanged" });
  const [saver] = useState(() =>
    createDraftSaver<AnswerDraft>({
      version,
      isTaken,
      show: setSaving,
      send: (from, draft) => saveDraft(id, from, draft),
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

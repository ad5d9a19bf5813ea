import { useMutation, useQueryClient } from "@tanstack/react-query";
import { noticesKey, resendNotice } from "../../api/notices.ts";
import type { Notice } from "../../api/types.ts";
import { focusContent } from "../../ui/focus-content.ts";
import { toastDone, toastProblem } from "../../ui/toasts.tsx";
import { aboutNotice } from "./notice-subject.ts";

/** Puts a notice that was given up back into the queue; its button goes away then. */
export function useResendNotice() {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: Notice) => resendNotice(id),
    onSuccess: (_, notice) => {
      toastDone(`Сообщение ${aboutNotice(notice)} снова ждёт отправки`);
      focusContent();
    },
    onError: toastProblem,
    onSettled: () => queryClient.invalidateQueries({ queryKey: noticesKey }),
  });
}

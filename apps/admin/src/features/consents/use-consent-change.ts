import { useMutation, useQueryClient } from "@tanstack/react-query";
import { consentsKey } from "../../api/consents.ts";
import { toastDone } from "../../ui/toasts.tsx";

/** A change of consents: whatever shows them is read anew, and the dialog closes. */
export function useConsentChange<Given>(
  change: (given: Given) => Promise<unknown>,
  done: string,
  onClose: () => void,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: consentsKey });
      toastDone(done);
      onClose();
    },
  });
}

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { newIdempotencyKey } from "../../api/idempotency-key.ts";
import { applyChange } from "../../api/schedule-changes.ts";
import type { AppliedChange } from "../../api/types.ts";

/** Applies a change of the schedule; a repeat of the same is the same request. */
export function useScheduleChange(onApplied: () => void, onProblem: (error: unknown) => void) {
  const queryClient = useQueryClient();
  const sent = useRef({ body: "", key: "" });
  return useMutation({
    mutationFn: (change: AppliedChange) => {
      const body = JSON.stringify(change);
      if (sent.current.body !== body) sent.current = { body, key: newIdempotencyKey() };
      return applyChange(change, sent.current.key);
    },
    onSuccess: () => onApplied(),
    onError: onProblem,
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: ["bookings"] });
      return queryClient.invalidateQueries({ queryKey: ["schedule"] });
    },
  });
}

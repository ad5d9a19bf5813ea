import { useMutation, useQueryClient } from "@tanstack/react-query";
import { bookingsKey } from "../../api/bookings.ts";
import { slotsKey } from "../../api/schedule.ts";
import { servicesKey } from "../../api/services.ts";
import { toastDone, toastProblem } from "../../ui/toasts.tsx";

/** Takes back what was just entered, and reads anew what that changes. */
export function useUndo(onUndone: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: (undo: () => Promise<void>) => undo(),
    onSuccess: () => {
      toastDone("Отменено: в журнале вычеркнуто, время свободно");
      onUndone();
    },
    onError: toastProblem,
    onSettled: () => {
      for (const queryKey of [slotsKey, servicesKey, bookingsKey])
        void queryClient.invalidateQueries({ queryKey });
    },
  });
}

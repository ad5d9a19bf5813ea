import { useMutation, useQueryClient } from "@tanstack/react-query";
import { bookingsKey } from "../../api/bookings.ts";
import { undoService } from "../../api/desk.ts";
import { servicesKey } from "../../api/services.ts";
import type { ServiceRow } from "../../api/types.ts";
import { toastDone, toastProblem } from "../../ui/toasts.tsx";

/** Strikes through a line that was entered by mistake; the booking that it closed is open again. */
export function useUndoService(onUndone: () => void) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: ({ id }: ServiceRow) => undoService(id),
    onSuccess: (_, { number }) => {
      toastDone(`Услуга № ${number} вычеркнута: номер остаётся, в счёт она не идёт`);
      onUndone();
    },
    onError: toastProblem,
    onSettled: () => {
      for (const queryKey of [servicesKey, bookingsKey]) void queryClient.invalidateQueries({ queryKey });
    },
  });
}

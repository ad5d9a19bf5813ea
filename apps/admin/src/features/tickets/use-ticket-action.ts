import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ticketsKey } from "../../api/tickets.ts";
import type { Ticket } from "../../api/types.ts";
import { toastDone, toastProblem } from "../../ui/toasts.tsx";

/** Does something with the waiting line, says what came of it and reads the line anew. */
export function useTicketAction<Input>(
  act: (input: Input) => Promise<{ ticket: Ticket }>,
  words: (ticket: Ticket) => string,
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: ({ ticket }) => toastDone(words(ticket)),
    onError: toastProblem,
    onSettled: () => queryClient.invalidateQueries({ queryKey: ticketsKey }),
  });
}

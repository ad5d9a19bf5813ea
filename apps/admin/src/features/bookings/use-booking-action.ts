import { useMutation, useQueryClient } from "@tanstack/react-query";
import { bookingsKey } from "../../api/bookings.ts";
import { slotsKey } from "../../api/schedule.ts";

type Options<Input> = {
  act: (input: Input) => Promise<unknown>;
  onDone: (input: Input) => void;
  onProblem?: (error: unknown) => void;
};

/** Does something with a booking and reads anew what it changed: the lists and the free times. */
export function useBookingAction<Input = void>({ act, onDone, onProblem }: Options<Input>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: act,
    onSuccess: (_, input) => onDone(input),
    onError: onProblem,
    onSettled: () => {
      void queryClient.invalidateQueries({ queryKey: slotsKey });
      return queryClient.invalidateQueries({ queryKey: bookingsKey });
    },
  });
}

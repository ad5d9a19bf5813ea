import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { bookingsKey } from "../../api/bookings.ts";
import { type Call, type Receipt, registerCall } from "../../api/desk.ts";
import { newIdempotencyKey } from "../../api/idempotency-key.ts";
import { slotsKey } from "../../api/schedule.ts";

/** Sends the booking; the same words go under the same key, a changed booking under another. */
export function useRegisterCall(onEntered: (receipt: Receipt) => void) {
  const queryClient = useQueryClient();
  const sent = useRef({ body: "", key: "" });
  const keyFor = (call: Call): string => {
    const body = JSON.stringify(call);
    if (sent.current.body !== body) sent.current = { body, key: newIdempotencyKey() };
    return sent.current.key;
  };
  return useMutation({
    mutationFn: (call: Call) => registerCall(call, keyFor(call)),
    onSuccess: ({ receipt }) => {
      void queryClient.invalidateQueries({ queryKey: bookingsKey });
      onEntered(receipt);
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: slotsKey }),
  });
}

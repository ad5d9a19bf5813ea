import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRef } from "react";
import { bookingsKey } from "../../api/bookings.ts";
import { type EnteredList, registerList, type VisitList } from "../../api/desk.ts";
import { newIdempotencyKey } from "../../api/idempotency-key.ts";
import { servicesKey } from "../../api/services.ts";

/** Sends the list; the same list goes under the same key, a corrected one under another. */
export function useRegisterList(onEntered: (list: EnteredList) => void) {
  const queryClient = useQueryClient();
  const sent = useRef({ body: "", key: "" });
  return useMutation({
    mutationFn: (list: VisitList) => {
      const body = JSON.stringify(list);
      if (sent.current.body !== body) sent.current = { body, key: newIdempotencyKey() };
      return registerList(list, sent.current.key);
    },
    onSuccess: (list) => {
      // Two lists may be alike: what comes after this one is another.
      sent.current = { body: "", key: "" };
      void queryClient.invalidateQueries({ queryKey: servicesKey });
      void queryClient.invalidateQueries({ queryKey: bookingsKey });
      onEntered(list);
    },
  });
}

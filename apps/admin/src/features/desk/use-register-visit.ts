import type { Topic } from "@prosvet/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { bookingsKey } from "../../api/bookings.ts";
import { type EnteredVisit, registerVisit } from "../../api/desk.ts";
import { newIdempotencyKey } from "../../api/idempotency-key.ts";
import { servicesKey } from "../../api/services.ts";
import { type VisitDraft, visitToSend } from "./visit-draft.ts";

type Entering = { draft: VisitDraft; topic: Topic; timezone: string };

/** Sends the visit under one key however often it is sent. */
export function useRegisterVisit(onEntered: (visit: EnteredVisit) => void) {
  const queryClient = useQueryClient();
  const [key] = useState(newIdempotencyKey);
  return useMutation({
    mutationFn: ({ draft, topic, timezone }: Entering) =>
      registerVisit(visitToSend(draft, topic, timezone), key),
    onSuccess: (visit) => {
      void queryClient.invalidateQueries({ queryKey: servicesKey });
      void queryClient.invalidateQueries({ queryKey: bookingsKey });
      onEntered(visit);
    },
  });
}

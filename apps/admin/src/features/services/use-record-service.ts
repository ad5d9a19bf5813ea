import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { bookingsKey } from "../../api/bookings.ts";
import { newIdempotencyKey } from "../../api/idempotency-key.ts";
import { recordService, servicesKey } from "../../api/services.ts";
import type { ServiceRow } from "../../api/types.ts";
import type { ServiceDraft } from "./service-draft.ts";
import { type ServiceOrigin, serviceToSend } from "./service-to-send.ts";

type Recording = { draft: ServiceDraft; origin: ServiceOrigin };

/** Sends the form under one key however often it is sent: a line that was saved unnoticed is not saved twice. */
export function useRecordService(onRecorded: (service: ServiceRow) => void) {
  const queryClient = useQueryClient();
  const [idempotencyKey] = useState(newIdempotencyKey);
  return useMutation({
    mutationFn: ({ draft, origin }: Recording) => recordService(serviceToSend(draft, origin), idempotencyKey),
    onSuccess: ({ service }) => {
      void queryClient.invalidateQueries({ queryKey: servicesKey });
      void queryClient.invalidateQueries({ queryKey: bookingsKey });
      onRecorded(service);
    },
  });
}

import { useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import type { Place } from "../api/types.ts";
import { forgetReadings } from "../app/query-client.ts";

/** When another tab has changed the place or signed out, this one must not go on showing the former place. */
export function useFreshPlace(place: Place | null) {
  const router = useRouter();
  const queryClient = useQueryClient();
  const shown = useRef(place);
  const identity = JSON.stringify(place);

  useEffect(() => {
    if (JSON.stringify(shown.current) === identity) return;
    shown.current = JSON.parse(identity);
    forgetReadings(queryClient);
    void router.invalidate();
  }, [identity, queryClient, router]);
}

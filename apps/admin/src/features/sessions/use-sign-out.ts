import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { sessionQuery, signOut, signOutEverywhere } from "../../api/sessions.ts";
import { forgetReadings } from "../../app/query-client.ts";

/** Ends this session, or all of them, and forgets everything that was read in it. */
export function useSignOut(where: "here" | "everywhere") {
  const router = useRouter();
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: where === "here" ? signOut : signOutEverywhere,
    onSuccess: async () => {
      queryClient.setQueryData(sessionQuery.queryKey, null);
      await router.navigate({ to: "/", search: {} });
      forgetReadings(queryClient);
    },
  });
}

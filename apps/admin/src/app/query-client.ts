import { MutationCache, QueryCache, QueryClient } from "@tanstack/react-query";
import { ApiProblem, isSignedOut } from "../api/api-problem.ts";
import { sessionQuery } from "../api/sessions.ts";

const isWorthRepeating = (error: Error): boolean =>
  error instanceof ApiProblem && (error.problem.status === 0 || error.problem.status >= 502);

/** `onSignedOut` runs when any call finds the session ended, after what was read in it is forgotten. */
export function createQueryClient(onSignedOut: () => void): QueryClient {
  const onError = (error: Error) => {
    if (!isSignedOut(error)) return;
    forgetReadings(queryClient);
    queryClient.setQueryData(sessionQuery.queryKey, null);
    onSignedOut();
  };
  const queryClient = new QueryClient({
    queryCache: new QueryCache({ onError }),
    mutationCache: new MutationCache({ onError }),
    defaultOptions: {
      queries: { retry: (failures, error) => failures < 2 && isWorthRepeating(error), staleTime: 5_000 },
      mutations: { retry: false, networkMode: "always", gcTime: 0 },
    },
  });
  return queryClient;
}

/** Drops everything but the session itself: what one place read is not for another. */
export const forgetReadings = (queryClient: QueryClient): void =>
  queryClient.removeQueries({ predicate: ({ queryKey }) => queryKey[0] !== sessionQuery.queryKey[0] });

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { importsKey } from "../../api/imports.ts";
import { registersKey } from "../../api/registers.ts";
import { toastDone } from "../../ui/toasts.tsx";

/** A change of an import: everything that shows imports is asked for again. */
export function useImportChange<Input, Output>(
  change: (input: Input) => Promise<Output>,
  { done, onSuccess }: { done: string; onSuccess?: (output: Output) => void },
) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: change,
    onSuccess: (output) => {
      toastDone(done);
      onSuccess?.(output);
    },
    onSettled: () =>
      Promise.all(
        [importsKey, registersKey, ["services"]].map((queryKey) =>
          queryClient.invalidateQueries({ queryKey }),
        ),
      ),
  });
}

import { useMutation, useQueryClient } from "@tanstack/react-query";
import { noticeSettingsQuery } from "../../api/notices.ts";
import type { NoticeSettings } from "../../api/types.ts";
import { toastDone } from "../../ui/toasts.tsx";

type Change<Input> = { save: (input: Input) => Promise<NoticeSettings>; done: string; onDone?: () => void };

/** Changes something of the centre's notices and puts the answer where the screen reads it. */
export function useNoticeSettings<Input>({ save, done, onDone }: Change<Input>) {
  const queryClient = useQueryClient();
  return useMutation({
    mutationFn: save,
    onSuccess: (saved) => {
      queryClient.setQueryData(noticeSettingsQuery.queryKey, saved);
      toastDone(done);
      onDone?.();
    },
  });
}

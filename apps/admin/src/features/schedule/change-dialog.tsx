import { Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, type ReactNode, useState } from "react";
import { previewChange } from "../../api/schedule-changes.ts";
import type { ScheduleChange, SchedulePreview } from "../../api/types.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";
import { OrphansStep } from "./orphans-step.tsx";

type Props = {
  title: string;
  change: ScheduleChange;
  /** What is said once it is done. */
  done: string;
  submit?: string;
  onClose: () => void;
  /** The fields of the change. */
  children: ReactNode;
};

/** A change of the schedule in two steps: what changes, and what becomes of the bookings that this concerns. */
export function ChangeDialog({ title, change, done, submit = "Дальше", onClose, children }: Props) {
  const [preview, setPreview] = useState<SchedulePreview | null>(null);
  const previewing = useMutation({ mutationFn: previewChange, onSuccess: setPreview });
  const check = (event: FormEvent) => {
    event.preventDefault();
    previewing.mutate(change);
  };
  const finish = () => {
    toastDone(done);
    onClose();
  };

  return (
    <Dialog title={title} size={preview && preview.orphans.length > 0 ? "xl" : "lg"} onClose={onClose}>
      {preview ? (
        <OrphansStep
          change={change}
          preview={preview}
          onFresh={setPreview}
          onBack={() => setPreview(null)}
          onDone={finish}
        />
      ) : (
        <form onSubmit={check}>
          <Stack gap="md">
            <ProblemNotice error={previewing.error} />
            {children}
            <Text size="sm" c="dimmed">
              Сначала покажем, каких записей это коснётся. Ничего не изменится, пока вы не сохраните.
            </Text>
          </Stack>
          <FormActions submit={submit} pending={previewing.isPending} onCancel={onClose} />
        </form>
      )}
    </Dialog>
  );
}

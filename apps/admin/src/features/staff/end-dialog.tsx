import { Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { endMember, staffQuery } from "../../api/staff.ts";
import type { StaffMember } from "../../api/types.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";

/** Closes the access of somebody who leaves; what they did stays under their name. */
export function EndDialog({ member, onClose }: { member: StaffMember; onClose: () => void }) {
  const queryClient = useQueryClient();
  const ending = useMutation({
    mutationFn: () => endMember(member.id),
    onSuccess: async () => {
      await queryClient.invalidateQueries({ queryKey: staffQuery.queryKey });
      toastDone(`${member.displayName}: доступ закрыт`);
      onClose();
    },
  });
  return (
    <Dialog title={`Закрыть доступ: ${member.displayName}`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          ending.mutate();
        }}
      >
        <Stack gap="md">
          <ProblemNotice error={ending.error} />
          <Text>
            Сотрудник сразу выйдет из системы на всех устройствах и больше не войдёт в этот центр. Всё, что он
            внёс, останется.
          </Text>
        </Stack>
        <FormActions
          submit="Закрыть доступ"
          cancel="Не закрывать"
          danger
          pending={ending.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}

import { Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { inviteMember, staffQuery } from "../../api/staff.ts";
import type { StaffMember } from "../../api/types.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";

type Props = { member: StaffMember; onClose: () => void; onLink: (link: string) => void };

/** Sends somebody a link to set a password by, the first one or another instead of a forgotten one. */
export function InviteDialog({ member, onClose, onLink }: Props) {
  const queryClient = useQueryClient();
  const inviting = useMutation({
    mutationFn: () => inviteMember(member.id),
    onSuccess: async ({ link }) => {
      await queryClient.invalidateQueries({ queryKey: staffQuery.queryKey });
      if (link) return onLink(link);
      toastDone(`${member.displayName}: ссылка отправлена`);
      onClose();
    },
  });
  return (
    <Dialog title={`Ссылка для пароля: ${member.displayName}`} onClose={onClose}>
      <form
        onSubmit={(event) => {
          event.preventDefault();
          inviting.mutate();
        }}
      >
        <Stack gap="md">
          <ProblemNotice error={inviting.error} />
          <Text>
            На почту сотрудника придёт ссылка, по которой он задаст новый пароль. Она действует 72 часа и
            открывается один раз. Пока он ею не воспользуется, прежний пароль подходит.
          </Text>
        </Stack>
        <FormActions
          submit="Отправить ссылку"
          cancel="Не отправлять"
          pending={inviting.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}

import { Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { changeMember, enrolMember, staffQuery } from "../../api/staff.ts";
import type { StaffMember } from "../../api/types.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";
import { cardOf, draftOf } from "./member-draft.ts";
import { MemberFields } from "./member-fields.tsx";

type Props = {
  /** Null is somebody new. */
  member: StaffMember | null;
  onClose: () => void;
  onLink: (link: string) => void;
};

/** The card of somebody of the staff; somebody new is sent a link to set a password by. */
export function MemberDialog({ member, onClose, onLink }: Props) {
  const queryClient = useQueryClient();
  const [draft, setDraft] = useState(() => draftOf(member));
  const [email, setEmail] = useState("");
  const saving = useMutation({
    mutationFn: async () => {
      const card = cardOf(draft);
      if (!member) return (await enrolMember({ ...card, email: email.trim() })).link;
      await changeMember(member.id, card);
      return null;
    },
    onSuccess: async (link) => {
      await queryClient.invalidateQueries({ queryKey: staffQuery.queryKey });
      toastDone(member ? "Карточка изменена" : "Сотрудник добавлен");
      if (link) onLink(link);
      else onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };

  return (
    <Dialog title={member ? `Карточка: ${member.displayName}` : "Добавить сотрудника"} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={saving.error} />
          {!member && (
            <TextInput
              label="Электронная почта"
              description="По ней сотрудник будет входить. На неё придёт ссылка, чтобы задать пароль"
              type="email"
              required
              data-autofocus
              maxLength={254}
              autoComplete="off"
              value={email}
              onChange={(event) => setEmail(event.currentTarget.value)}
            />
          )}
          <MemberFields draft={draft} onChange={setDraft} />
        </Stack>
        <FormActions
          submit={member ? "Сохранить" : "Добавить"}
          cancel={member ? undefined : "Не добавлять"}
          pending={saving.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}

import { Button, Group, Stack, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { regulationQuery } from "../../api/regulation.ts";
import { setProfile } from "../../api/regulation-book.ts";
import type { RegulationBook } from "../../api/types.ts";
import { focusContent } from "../../ui/focus-content.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";
import { AccentField } from "./accent-field.tsx";
import { type ProfileName, profileFields } from "./profile-fields.ts";

const focusFirstField = (form: HTMLFormElement | null) => form?.querySelector("input")?.focus();

type Props = { book: RegulationBook; onDone: () => void };

/** Who the centre is, as its head writes it; pages for parents show it at once. */
export function ProfileForm({ book, onDone }: Props) {
  const queryClient = useQueryClient();
  const [profile, setDraft] = useState(book.profile);
  const [basedOn] = useState(book.profileVersion);
  const change = (name: ProfileName | "accent", value: string | null) =>
    setDraft((draft) => ({ ...draft, [name]: value }));
  const close = () => {
    onDone();
    focusContent();
  };
  const saving = useMutation({
    mutationFn: () => setProfile({ ...profile, basedOn }),
    onSuccess: () => {
      toastDone("Сведения о центре сохранены");
      close();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: regulationQuery.queryKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };

  return (
    <form onSubmit={submit} ref={focusFirstField}>
      <Stack gap="md" maw="40rem">
        {profileFields.map(({ name, label, help, optional, most, type }) => (
          <TextInput
            key={name}
            label={label}
            description={help}
            required={!optional}
            type={type}
            maxLength={most}
            value={profile[name] ?? ""}
            onChange={(event) => change(name, event.currentTarget.value || (optional ? null : ""))}
          />
        ))}
        <AccentField value={profile.accent} onChange={(accent) => change("accent", accent)} />
        <ProblemNotice error={saving.error} />
      </Stack>
      <Group mt="md">
        <Button type="submit" loading={saving.isPending}>
          Сохранить сведения
        </Button>
        <Button variant="default" onClick={close}>
          Не менять
        </Button>
      </Group>
    </form>
  );
}

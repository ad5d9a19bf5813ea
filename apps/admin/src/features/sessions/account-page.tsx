import { Button, Paper, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { changeOwnPassword } from "../../api/passwords.ts";
import { sessionQuery } from "../../api/sessions.ts";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";
import { newPasswordOf } from "./new-password.ts";
import { NewPasswordFields } from "./new-password-fields.tsx";
import { PasswordField } from "./password-field.tsx";

/** Who somebody is here, and their own password. */
export function AccountPage() {
  const queryClient = useQueryClient();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const form = useRef<HTMLFormElement>(null);
  const [mismatch, setMismatch] = useState<string | null>(null);
  const changing = useMutation({
    mutationFn: changeOwnPassword,
    onSuccess: (changed) => {
      queryClient.setQueryData(sessionQuery.queryKey, changed);
      form.current?.reset();
      toastDone("Пароль изменён. На других устройствах нужно войти снова");
    },
  });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const typed = new FormData(event.currentTarget);
    const { next, mismatch: found } = newPasswordOf(typed);
    setMismatch(found);
    if (!found) changing.mutate({ current: String(typed.get("current") ?? ""), next });
  };

  return (
    <Page title="Моя учётная запись">
      <Text mb="md">
        {session?.identity.displayName}, вход по почте {session?.identity.email}
      </Text>
      <Paper withBorder p="md" maw="30rem">
        <Title order={2} size="h3" mb="sm">
          Сменить пароль
        </Title>
        <form ref={form} onSubmit={submit}>
          <Stack gap="md">
            <ProblemNotice error={changing.error} />
            <input
              type="email"
              name="email"
              autoComplete="username"
              value={session?.identity.email}
              readOnly
              hidden
            />
            <PasswordField name="current" label="Нынешний пароль" />
            <NewPasswordFields mismatch={mismatch} />
            <Text size="sm">На других устройствах придётся войти снова.</Text>
            <Button type="submit" loading={changing.isPending}>
              Сменить пароль
            </Button>
          </Stack>
        </form>
      </Paper>
    </Page>
  );
}

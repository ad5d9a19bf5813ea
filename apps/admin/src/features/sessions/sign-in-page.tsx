import { Button, Paper, Stack, Text, TextInput, Title } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import type { FormEvent } from "react";
import { sessionQuery, signIn } from "../../api/sessions.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { PasswordField } from "./password-field.tsx";
import styles from "./sign-in-page.module.css";

export function SignInPage() {
  const router = useRouter();
  const queryClient = useQueryClient();
  const signingIn = useMutation({
    mutationFn: signIn,
    onSuccess: (session) => {
      queryClient.setQueryData(sessionQuery.queryKey, session);
      return router.invalidate();
    },
  });

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const form = new FormData(event.currentTarget);
    signingIn.mutate({ email: String(form.get("email")), password: String(form.get("password")) });
  };

  return (
    <main className={styles.page}>
      <title>Вход — Просвет</title>
      <Paper withBorder p="xl" className={styles.card}>
        <Text size="sm" c="dimmed">
          Просвет
        </Text>
        <Title order={1} mb="md">
          Вход для сотрудников
        </Title>
        <form onSubmit={submit}>
          <Stack gap="md">
            <ProblemNotice error={signingIn.error} />
            <TextInput
              name="email"
              type="email"
              label="Электронная почта"
              autoComplete="username"
              autoFocus
              required
            />
            <PasswordField />
            <Button type="submit" size="md" loading={signingIn.isPending}>
              Войти
            </Button>
          </Stack>
        </form>
        <Text size="sm" mt="md">
          Родителям вход не нужен: <a href="/">запись в консультационный центр</a>.
        </Text>
      </Paper>
    </main>
  );
}

import { Button, Paper, Stack, Text, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { type FormEvent, useEffect, useState } from "react";
import { acceptInvitation } from "../../api/passwords.ts";
import { LinkButton } from "../../ui/links.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { newPasswordOf } from "./new-password.ts";
import { NewPasswordFields } from "./new-password-fields.tsx";
import styles from "./sign-in-page.module.css";

/** Sets a password by a link. Its secret is taken from the address at once, so that it stays in no history. */
export function InvitationPage() {
  const [secret] = useState(() => window.location.hash.slice(1));
  const [mismatch, setMismatch] = useState<string | null>(null);
  useEffect(() => {
    window.history.replaceState(window.history.state, "", window.location.pathname);
  }, []);
  const accepting = useMutation({ mutationFn: acceptInvitation });
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const { next, mismatch: found } = newPasswordOf(new FormData(event.currentTarget));
    setMismatch(found);
    if (!found) accepting.mutate({ secret, password: next });
  };

  return (
    <main className={styles.page}>
      <title>Новый пароль — Просвет</title>
      <Paper withBorder p="xl" className={styles.card}>
        <Title order={1} mb="md">
          {accepting.isSuccess ? "Пароль задан" : "Придумайте пароль"}
        </Title>
        {accepting.isSuccess ? (
          <Stack gap="md">
            <Text>Войдите по почте {accepting.data.email} и новому паролю.</Text>
            <LinkButton to="/">Войти</LinkButton>
          </Stack>
        ) : secret ? (
          <form onSubmit={submit}>
            <Stack gap="md">
              <ProblemNotice error={accepting.error} />
              <NewPasswordFields mismatch={mismatch} />
              <Button type="submit" size="md" loading={accepting.isPending}>
                Сохранить пароль
              </Button>
            </Stack>
          </form>
        ) : (
          <Text>Откройте ссылку из письма ещё раз: в адресе не хватает её части.</Text>
        )}
      </Paper>
    </main>
  );
}

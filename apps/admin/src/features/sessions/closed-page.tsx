import { Button, Paper, Stack, Text, Title } from "@mantine/core";
import { useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { sessionQuery } from "../../api/sessions.ts";
import { LinkButton } from "../../ui/links.tsx";
import styles from "./sign-in-page.module.css";
import { SignOutButton } from "./sign-out-button.tsx";

/** For who has signed in and may not work yet: what is lacking, and nothing of the centre (R53). */
export function ClosedPage() {
  const router = useRouter();
  const queryClient = useQueryClient();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const askAgain = async () => {
    await queryClient.invalidateQueries({ queryKey: sessionQuery.queryKey });
    await router.navigate({ to: "/" });
  };

  return (
    <main className={styles.page}>
      <title>Доступа пока нет — Просвет</title>
      <Paper withBorder p="xl" className={styles.card}>
        <Title order={1} mb="md">
          Доступа пока нет
        </Title>
        <Stack gap="sm">
          <Text>{session?.lacking}</Text>
          <Button onClick={() => void askAgain()}>Проверить снова</Button>
          {session && session.places.length > 1 && (
            <LinkButton variant="default" to="/place">
              Выбрать другое место работы
            </LinkButton>
          )}
          <SignOutButton />
        </Stack>
      </Paper>
    </main>
  );
}

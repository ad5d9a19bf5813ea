import { Button, Paper, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { choosePlace, sessionQuery } from "../../api/sessions.ts";
import { forgetReadings } from "../../app/query-client.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { placeChoice } from "./place-choice.ts";
import styles from "./sign-in-page.module.css";
import { SignOutButton } from "./sign-out-button.tsx";

export function PlacePage() {
  const router = useRouter();
  const queryClient = useQueryClient();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const choosing = useMutation({
    mutationFn: choosePlace,
    onSuccess: async (chosen) => {
      forgetReadings(queryClient);
      queryClient.setQueryData(sessionQuery.queryKey, chosen);
      await router.navigate({ to: "/" });
    },
  });
  const places = session?.places.map(placeChoice) ?? [];

  return (
    <main className={styles.page}>
      <title>Где вы работаете сейчас — Просвет</title>
      <Paper withBorder p="xl" className={styles.card}>
        <Title order={1} mb="md">
          Где вы работаете сейчас?
        </Title>
        <Stack gap="sm">
          <ProblemNotice error={choosing.error} />
          {places.length === 0 && (
            <Text>У вашей учётной записи нет центра. Попросите руководителя центра открыть вам доступ.</Text>
          )}
          {places.map(({ name, role, choice }, index) => (
            <Button
              key={JSON.stringify(choice)}
              variant="default"
              size="md"
              justify="start"
              className={styles.choice}
              autoFocus={index === 0}
              disabled={choosing.isPending}
              onClick={() => choosing.mutate(choice)}
            >
              <span>
                {name}
                <Text size="sm">{role}</Text>
              </span>
            </Button>
          ))}
          <SignOutButton />
        </Stack>
      </Paper>
    </main>
  );
}

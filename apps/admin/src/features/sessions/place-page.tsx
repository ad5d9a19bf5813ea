import { Button, Paper, Stack, Text, Title } from "@mantine/core";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useRouter } from "@tanstack/react-router";
import { choosePlace, sessionQuery } from "../../api/sessions.ts";
import type { CentrePlace, DepartmentPlace, Place } from "../../api/types.ts";
import { forgetReadings } from "../../app/query-client.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import styles from "./sign-in-page.module.css";
import { SignOutButton } from "./sign-out-button.tsx";

type ChoosablePlace = CentrePlace | DepartmentPlace;

const roleNames = { head: "руководитель", registrar: "регистратор", consultant: "консультант" };

const isChoosable = (place: Place): place is ChoosablePlace => place.kind !== "operator";
const idOf = (place: ChoosablePlace) =>
  place.kind === "centre" ? { membershipId: place.membershipId } : { departmentId: place.departmentId };
const roleOf = (place: ChoosablePlace) =>
  place.kind === "centre" ? roleNames[place.role] : "отдел образования";

export function PlacePage() {
  const router = useRouter();
  const queryClient = useQueryClient();
  const { data: session } = useSuspenseQuery(sessionQuery);
  const choosing = useMutation({
    mutationFn: (place: ChoosablePlace) => choosePlace(idOf(place)),
    onSuccess: async (chosen) => {
      forgetReadings(queryClient);
      queryClient.setQueryData(sessionQuery.queryKey, chosen);
      await router.navigate({ to: "/" });
    },
  });
  const places = session?.places.filter(isChoosable) ?? [];

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
          {places.map((place, index) => (
            <Button
              key={place.kind === "centre" ? place.membershipId : place.departmentId}
              variant="default"
              size="md"
              justify="space-between"
              autoFocus={index === 0}
              disabled={choosing.isPending}
              rightSection={<Text size="sm">{roleOf(place)}</Text>}
              onClick={() => choosing.mutate(place)}
            >
              {place.name}
            </Button>
          ))}
          <SignOutButton />
        </Stack>
      </Paper>
    </main>
  );
}

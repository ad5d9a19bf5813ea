import { Button, Group, Paper, Text, Title } from "@mantine/core";
import type { ServiceRow } from "../../api/types.ts";
import { TextLink } from "../../ui/links.tsx";

type Props = { service: ServiceRow; onAnother: () => void };

/** The line is in the journal: its number, and the way on. */
export const RecordedService = ({ service, onAnother }: Props) => (
  <Paper withBorder p="lg">
    <div role="status">
      <Title order={2}>Записана услуга № {service.number}</Title>
      <Text mt="xs">
        {service.counted > 0 ? "Входит в число услуг центра." : "В число услуг не входит."} Код получателя:{" "}
        {service.recipientCode}.
      </Text>
    </div>
    <Group mt="md">
      <Button autoFocus onClick={onAnother}>
        Ещё одна
      </Button>
      <TextLink to="/day">К дню</TextLink>
      <TextLink to="/journal">К журналу</TextLink>
    </Group>
  </Paper>
);

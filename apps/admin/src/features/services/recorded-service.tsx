import { Button, Group, Paper, Text, Title } from "@mantine/core";
import type { ServiceRow } from "../../api/types.ts";
import { TextLink } from "../../ui/links.tsx";
import { useUndoService } from "./use-undo-service.ts";

type Props = { service: ServiceRow; onAnother: () => void; onUndone: () => void };

/** The line is in the journal: its number, and the way on. */
export function RecordedService({ service, onAnother, onUndone }: Props) {
  const undoing = useUndoService(onUndone);
  return (
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
        <Button variant="default" loading={undoing.isPending} onClick={() => undoing.mutate(service)}>
          Отменить
        </Button>
        <TextLink to="/day">К дню</TextLink>
        <TextLink to="/journal">К журналу</TextLink>
      </Group>
    </Paper>
  );
}

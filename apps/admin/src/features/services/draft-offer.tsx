import { Button, Group, Text } from "@mantine/core";
import { timeOfWire } from "../../time/wire-time.ts";
import { Notice } from "../../ui/notice.tsx";

type Props = { savedAt: string; onTake: () => void; onDrop: () => void };

/** What was typed before and not sent: to go on with, or to begin anew. */
export const DraftOffer = ({ savedAt, onTake, onDrop }: Props) => (
  <div role="status">
    <Notice>
      <Text>
        Есть несохранённая услуга: её набирали {savedAt.slice(8, 10)}.{savedAt.slice(5, 7)} в{" "}
        {timeOfWire(savedAt)}.
      </Text>
      <Group mt="xs">
        <Button size="compact-md" onClick={onTake}>
          Продолжить
        </Button>
        <Button size="compact-md" variant="default" onClick={onDrop}>
          Удалить черновик
        </Button>
      </Group>
    </Notice>
  </div>
);

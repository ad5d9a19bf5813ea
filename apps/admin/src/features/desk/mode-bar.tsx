import { Button, Group, Kbd } from "@mantine/core";
import { type Mode, modeKeys, modeLabels } from "./use-mode-keys.ts";

type Props = { offered: readonly Mode[]; mode: Mode; onMode: (mode: Mode) => void };

/** What has just happened: somebody came, somebody rang, or a paper list lies on the table. */
export const ModeBar = ({ offered, mode, onMode }: Props) => (
  <Group gap="xs" mb="md" role="group" aria-label="Что внести">
    {offered.map((one) => (
      <Button
        key={one}
        variant={one === mode ? "filled" : "default"}
        aria-pressed={one === mode}
        onClick={() => onMode(one)}
        rightSection={<Kbd>{modeKeys[one]}</Kbd>}
      >
        {modeLabels[one]}
      </Button>
    ))}
  </Group>
);

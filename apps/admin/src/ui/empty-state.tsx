import { Paper, Text } from "@mantine/core";
import type { ReactNode } from "react";

type Props = { title: string; children?: ReactNode };

/** A list with nothing in it: says so and offers the next action. */
export const EmptyState = ({ title, children }: Props) => (
  <Paper withBorder p="lg">
    <Text fw={600} mb={children ? "xs" : 0}>
      {title}
    </Text>
    {children}
  </Paper>
);

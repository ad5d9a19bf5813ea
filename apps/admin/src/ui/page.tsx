import { Group, Title } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./page.module.css";

type Props = { title: string; actions?: ReactNode; children: ReactNode };

/** A screen: its heading is the page's title too, its actions stand beside the heading. */
export const Page = ({ title, actions, children }: Props) => (
  <>
    <title>{`${title} — Просвет`}</title>
    <Group justify="space-between" mb="md" gap="sm">
      <Title order={1} className={styles.title}>
        {title}
      </Title>
      {actions}
    </Group>
    {children}
  </>
);

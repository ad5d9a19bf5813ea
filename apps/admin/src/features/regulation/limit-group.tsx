import { Title } from "@mantine/core";
import type { ReactNode } from "react";
import styles from "./limits.module.css";

export const LimitGroup = ({ title, children }: { title: string; children: ReactNode }) => (
  <section className={styles.group}>
    <Title order={2} mb="xs">
      {title}
    </Title>
    <div className={styles.cards}>{children}</div>
  </section>
);

import { Text, Title } from "@mantine/core";
import { type LimitName, limitCatalogue, type Regulation } from "@prosvet/domain";
import type { ReactNode } from "react";
import { RequirementMark } from "../../ui/requirement-mark.tsx";
import styles from "./limits.module.css";

type Props = { name: LimitName; regulation: Regulation; refused?: boolean; children: ReactNode };

/** One limit: its name, its value or editor, its meaning, and the clauses it comes from. */
export function LimitCard({ name, regulation, refused = false, children }: Props) {
  const { title, help, requirements } = limitCatalogue[name];
  return (
    <div className={styles.card} data-refused={refused || undefined} id={`limit-${name}`}>
      <div>
        <Title order={3} id={`title-${name}`}>
          {title}
        </Title>
        <Text size="sm">{help}</Text>
        <div className={styles.marks}>
          {requirements.map((requirement) => (
            <RequirementMark key={requirement} requirement={requirement} regulation={regulation} />
          ))}
        </div>
      </div>
      <div className={styles.value}>{children}</div>
    </div>
  );
}

import { Text } from "@mantine/core";
import { lockedRules, type Regulation, requirementOf } from "@prosvet/domain";
import { RequirementMark } from "../../ui/requirement-mark.tsx";
import styles from "./limits.module.css";

/** Rules that both regulations make a right or a ban: shown, with why, and never editable. */
export const LockedRules = ({ regulation }: { regulation: Regulation }) => (
  <ul className={`plain-list ${styles.cards}`}>
    {lockedRules.map(({ requirement, title }) => (
      <li key={requirement} className={styles.card}>
        <div>
          <Text fw={600}>{title}</Text>
          <div className={styles.marks}>
            <RequirementMark requirement={requirement} regulation={regulation} />
          </div>
        </div>
        <Text size="sm">{requirementOf(requirement).rule}</Text>
      </li>
    ))}
  </ul>
);

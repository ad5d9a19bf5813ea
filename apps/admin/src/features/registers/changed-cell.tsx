import type { ReactNode } from "react";
import type { FormerValue } from "./former-values.ts";
import styles from "./journal-table.module.css";

type Props = { was: readonly FormerValue[]; children: ReactNode };

/** What stands in a cell, beside what stood there, struck through as on paper (R8). */
export const ChangedCell = ({ was, children }: Props) => (
  <>
    {was.map(({ version, text }) => (
      <del key={version} className={styles.former}>
        {text}
      </del>
    ))}
    {was.length > 0 ? <ins className={styles.new}>{children}</ins> : children}
  </>
);

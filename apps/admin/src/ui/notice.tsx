import type { ReactNode } from "react";
import styles from "./notice.module.css";

type Props = { kind?: "note" | "warning"; children: ReactNode };

/** A quiet remark of the page: what a person should know before acting. */
export const Notice = ({ kind = "note", children }: Props) => (
  <div className={kind === "warning" ? `${styles.notice} ${styles.warning}` : styles.notice}>{children}</div>
);

import { useEffect } from "react";
import { createPortal } from "react-dom";
import styles from "./print-card.module.css";

type Props = { title: string; facts: readonly (readonly [label: string, fact: string])[]; note: string };

/** A card that is printed instead of the page while it is there, and never shown on the screen. */
export function PrintCard({ title, facts, note }: Props) {
  useEffect(() => {
    const root = document.documentElement;
    root.dataset.prints = "card";
    return () => {
      delete root.dataset.prints;
    };
  }, []);

  return createPortal(
    <div className={styles.card} aria-hidden="true">
      <strong>{title}</strong>
      <dl>
        {facts.map(([label, fact]) => (
          <div key={label}>
            <dt>{label}</dt>
            <dd>{fact}</dd>
          </div>
        ))}
      </dl>
      <p>{note}</p>
    </div>,
    document.body,
  );
}

import { Link, useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { type CentreTab, tabAt } from "./centre-tabs.ts";
import styles from "./shell.module.css";

/** The tabs of «Центр», on its own screens only; on a phone they are one line that is drawn aside. */
export function CentreNavigation({ tabs }: { tabs: readonly CentreTab[] }) {
  const current = tabAt(tabs, useLocation().pathname);
  const strip = useRef<HTMLElement>(null);
  const at = current?.to;
  useEffect(() => {
    if (at)
      strip.current?.querySelector("[aria-current]")?.scrollIntoView({ block: "nearest", inline: "center" });
  }, [at]);
  if (!current) return null;
  return (
    <nav ref={strip} aria-label="Центр" className={styles.tabs}>
      {tabs.map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          className={styles.tab}
          activeOptions={{ includeSearch: false }}
          aria-current={to === current.to ? "true" : undefined}
        >
          {label}
        </Link>
      ))}
    </nav>
  );
}

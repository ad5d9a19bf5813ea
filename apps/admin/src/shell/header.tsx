import { Button } from "@mantine/core";
import { Link, useLocation } from "@tanstack/react-router";
import { useState } from "react";
import type { Place, Session } from "../api/types.ts";
import { AccountMenu } from "./account-menu.tsx";
import { AlarmCount } from "./alarm-count.tsx";
import { centreTabsOf, tabAt } from "./centre-tabs.ts";
import { placeTitle } from "./place-title.ts";
import type { Section } from "./sections.ts";
import styles from "./shell.module.css";

type Props = { session: Session; place: Place; sections: readonly Section[]; onShowShortcuts: () => void };

export function Header({ session, place, sections, onShowShortcuts }: Props) {
  const [open, setOpen] = useState(false);
  const { pathname } = useLocation();
  const isAtTab = tabAt(centreTabsOf(place), pathname) !== undefined;
  const title = placeTitle(place, session.identity);
  return (
    <header className={styles.header}>
      <div className={styles.bar}>
        <div className={styles.place}>{title.place}</div>
        <Button
          variant="default"
          className={styles.toggle}
          aria-expanded={open}
          aria-controls="navigation"
          onClick={() => setOpen(!open)}
        >
          Меню
        </Button>
        <AccountMenu person={title.person} session={session} onShowShortcuts={onShowShortcuts} />
        <nav id="navigation" aria-label="Разделы" className={styles.navigation} data-open={open || undefined}>
          {sections.map(({ to, label }) => (
            <Link
              key={to}
              to={to}
              className={styles.link}
              activeOptions={{ includeSearch: false }}
              aria-current={isAtTab && to === "/consultants" ? "true" : undefined}
              onClick={() => setOpen(false)}
            >
              {label}
              {to === "/queue" && <AlarmCount />}
            </Link>
          ))}
        </nav>
      </div>
    </header>
  );
}

import "../ui/kit-styles.ts";
import { Notifications } from "@mantine/notifications";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Outlet, useLocation } from "@tanstack/react-router";
import { useState } from "react";
import { sessionQuery } from "../api/sessions.ts";
import { CentreNavigation } from "./centre-navigation.tsx";
import { centreTabsOf } from "./centre-tabs.ts";
import { Header } from "./header.tsx";
import { sectionsOf } from "./sections.ts";
import styles from "./shell.module.css";
import { ShortcutsDialog } from "./shortcuts-dialog.tsx";
import { useFocusOnNavigation } from "./use-focus-on-navigation.ts";
import { useFreshPlace } from "./use-fresh-place.ts";
import { useSectionShortcuts } from "./use-section-shortcuts.ts";

/** The frame of every screen behind the sign-in: header, navigation, messages. */
export function Shell() {
  const { data: session } = useSuspenseQuery(sessionQuery);
  const [shortcutsShown, setShortcutsShown] = useState(false);
  const place = session?.chosen ?? null;
  const sections = place ? sectionsOf(place) : [];
  // A screen on the wall shows visitors neither who is signed in nor the sections.
  const isOnWall = useLocation().pathname === "/line/display";
  useFreshPlace(place);
  useFocusOnNavigation();
  useSectionShortcuts(sections, () => setShortcutsShown(true));
  if (!session || !place) return null;

  return (
    <>
      <a className="skip-link" href="#content">
        К содержанию
      </a>
      {!isOnWall && (
        <Header
          session={session}
          place={place}
          sections={sections}
          onShowShortcuts={() => setShortcutsShown(true)}
        />
      )}
      <CentreNavigation tabs={centreTabsOf(place)} />
      <main id="content" tabIndex={-1} className={styles.content}>
        <Outlet />
      </main>
      <Notifications position="bottom-right" limit={3} transitionDuration={0} />
      {shortcutsShown && <ShortcutsDialog sections={sections} onClose={() => setShortcutsShown(false)} />}
    </>
  );
}

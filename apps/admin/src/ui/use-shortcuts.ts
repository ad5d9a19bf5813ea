import { useEffect, useEffectEvent } from "react";
import { areShortcutsOn } from "./shortcut-preference.ts";

/** Keys by their place on the keyboard (KeyboardEvent.code), so that they work on the Russian layout too. */
export type Shortcuts = Record<string, () => void>;

const typing =
  "input, textarea, select, [contenteditable], [role=dialog], [role=menu], [role=listbox], [role=grid]";

/** Single keys that act anywhere on the page except where a person types or has something open. */
export function useShortcuts(shortcuts: Shortcuts) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    if (event.ctrlKey || event.altKey || event.metaKey || event.defaultPrevented || !areShortcutsOn()) return;
    if (event.target instanceof Element && event.target.closest(typing)) return;
    if (document.querySelector("[role=dialog]")) return;
    // «?» is on different keys of the Russian and the Latin layout.
    const name = event.key === "?" ? "?" : event.shiftKey ? "" : event.code;
    const act = shortcuts[name];
    if (!act) return;
    event.preventDefault();
    act();
  });

  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}

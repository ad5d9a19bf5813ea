import { useEffect, useEffectEvent } from "react";

export const modes = ["visit", "call", "list"] as const;
export type Mode = (typeof modes)[number];

export const modeLabels: Record<Mode, string> = {
  visit: "Пришли сейчас",
  call: "Звонок",
  list: "Бумажный список",
};

/** Keys that type nothing, so that they work inside a field too. */
export const modeKeys: Record<Mode, string> = { visit: "F2", call: "F4", list: "F9" };

/** Changes the mode by its key, wherever the focus is; not while a dialog is open. */
export function useModeKeys(offered: readonly Mode[], onMode: (mode: Mode) => void) {
  const press = useEffectEvent((event: KeyboardEvent) => {
    const mode = offered.find((one) => modeKeys[one] === event.key);
    if (!mode || event.altKey || event.ctrlKey || document.querySelector("[role=dialog]")) return;
    event.preventDefault();
    onMode(mode);
  });
  useEffect(() => {
    const listener = (event: KeyboardEvent) => press(event);
    document.addEventListener("keydown", listener);
    return () => document.removeEventListener("keydown", listener);
  }, []);
}

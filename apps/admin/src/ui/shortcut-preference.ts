const key = "prosvet.shortcuts";

/** Single-key shortcuts can be turned off (WCAG 2.1.4): voice input and trembling hands press them by accident. */
export const areShortcutsOn = (): boolean => localStorage.getItem(key) !== "off";

export const setShortcutsOn = (on: boolean): void => localStorage.setItem(key, on ? "on" : "off");

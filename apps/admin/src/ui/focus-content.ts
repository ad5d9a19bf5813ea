/** Gives the focus to the screen when what held it is gone; otherwise the keyboard starts from the top again. */
export const focusContent = (): void => document.getElementById("content")?.focus({ preventScroll: true });

import { useEffect, useState } from "react";
import { focusContent } from "./focus-content.ts";

let former: HTMLElement | null = null;

/** What has the focus outside of dialogs; of a menu, the button that opened it. */
function openerOf(active: Element | null): HTMLElement | null {
  if (!(active instanceof HTMLElement) || active.closest("[role=dialog]")) return former;
  const target = active.closest("[role=menu]")?.getAttribute("aria-labelledby");
  former = target ? document.getElementById(target) : active;
  return former;
}

/** What was done in the dialog may take its opener off the screen a moment later. */
function takeOverWhenGone(opener: HTMLElement): void {
  const observer = new MutationObserver(() => {
    if (opener.isConnected) return;
    observer.disconnect();
    if (document.activeElement === document.body) focusContent();
  });
  observer.observe(document.body, { childList: true, subtree: true });
  document.addEventListener("focusin", () => observer.disconnect(), { once: true });
}

/** Gives the focus back to what a dialog was opened from: the kit does so only for a dialog that stays rendered. */
export function useReturnedFocus(): void {
  const [opener] = useState(() => openerOf(document.activeElement));
  useEffect(
    () => () => {
      if (document.activeElement !== document.body) return;
      if (!opener?.isConnected || opener === document.body) return focusContent();
      opener.focus({ preventScroll: true });
      takeOverWhenGone(opener);
    },
    [opener],
  );
}

import { useEffect, useRef } from "react";
import { focusContent } from "../../ui/focus-content.ts";

/**
 * Gives the focus back to the element a dialog was opened from, which the kit cannot do: it was opened from a menu
 * that is gone. When the row itself then leaves the list, the screen takes the focus.
 */
export function useKeptFocus(rows: readonly unknown[]): (id: string | null) => void {
  const returned = useRef(false);

  useEffect(() => {
    if (rows && returned.current && document.activeElement === document.body) focusContent();
    returned.current = false;
  }, [rows]);

  return (id) =>
    requestAnimationFrame(() => {
      const opener = id && document.getElementById(id);
      if (opener) opener.focus();
      else focusContent();
      returned.current = true;
    });
}

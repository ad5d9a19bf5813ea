import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";
import { focusContent } from "../ui/focus-content.ts";

/** A new screen takes the focus, as a new page would; a screen that focused a field of its own keeps it. */
export function useFocusOnNavigation() {
  const { pathname } = useLocation();
  const former = useRef(pathname);

  useEffect(() => {
    if (former.current === pathname) return;
    former.current = pathname;
    if (!document.getElementById("content")?.contains(document.activeElement)) focusContent();
  }, [pathname]);
}

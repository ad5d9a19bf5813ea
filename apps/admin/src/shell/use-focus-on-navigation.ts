import { useLocation } from "@tanstack/react-router";
import { useEffect, useRef } from "react";

/** A new screen takes the focus, as a new page would; a screen that focused a field of its own keeps it. */
export function useFocusOnNavigation() {
  const { pathname } = useLocation();
  const former = useRef(pathname);

  useEffect(() => {
    if (former.current === pathname) return;
    former.current = pathname;
    const content = document.getElementById("content");
    if (content && !content.contains(document.activeElement)) content.focus({ preventScroll: true });
  }, [pathname]);
}

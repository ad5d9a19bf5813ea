import { useEffect } from "react";

const problemIn = ({ addedNodes }: MutationRecord): Element | undefined =>
  [...addedNodes].find((node): node is Element => node instanceof Element && node.matches("[role=alert]"));

/** Brings a refusal into view where a form is longer than the window: it stands above the fields. */
export function useSeenProblems(form: HTMLElement | null): void {
  useEffect(() => {
    if (!form) return;
    const observer = new MutationObserver((changes) =>
      changes.map(problemIn).find(Boolean)?.scrollIntoView({ block: "center" }),
    );
    observer.observe(form, { childList: true, subtree: true });
    return () => observer.disconnect();
  }, [form]);
}

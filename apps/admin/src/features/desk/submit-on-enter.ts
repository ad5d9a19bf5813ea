import type { KeyboardEvent } from "react";

/** Enter saves from a list of options and from a mark too, where a browser by itself does nothing. */
export function submitOnEnter(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== "Enter" || event.defaultPrevented) return;
  const { target, currentTarget } = event;
  const isMark = target instanceof HTMLInputElement && target.type === "checkbox";
  if (!isMark && !(target instanceof HTMLSelectElement)) return;
  event.preventDefault();
  currentTarget.requestSubmit();
}

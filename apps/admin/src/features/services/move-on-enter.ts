import type { KeyboardEvent } from "react";

const isField = (element: unknown): element is HTMLInputElement | HTMLSelectElement =>
  element instanceof HTMLInputElement || element instanceof HTMLSelectElement;

const isReachable = (element: Element): element is HTMLElement =>
  element instanceof HTMLElement &&
  element.tabIndex >= 0 &&
  element.closest("details:not([open])") === null &&
  !element.matches(":disabled, fieldset, [type=hidden]");

/** Enter goes on to the next field and, after the last one, to the button; Ctrl+Enter sends the form at once. */
export function moveOnEnter(event: KeyboardEvent<HTMLFormElement>) {
  if (event.key !== "Enter" || event.defaultPrevented) return;
  const form = event.currentTarget;
  if (event.ctrlKey || event.metaKey) {
    event.preventDefault();
    form.requestSubmit();
    return;
  }
  if (!isField(event.target)) return;
  event.preventDefault();
  const fields = Array.from(form.elements).filter(isReachable);
  const next = fields[fields.indexOf(event.target) + 1];
  next?.focus();
  if (next instanceof HTMLInputElement) next.select();
}

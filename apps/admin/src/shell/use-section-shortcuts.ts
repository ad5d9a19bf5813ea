import { useNavigate } from "@tanstack/react-router";
import { useShortcuts } from "../ui/use-shortcuts.ts";
import type { Section } from "./sections.ts";

/** `1`…`9` open the sections, `N` a new service, `R` the desk, `G` the schedule, `?` the list of shortcuts. */
export function useSectionShortcuts(sections: readonly Section[], onShowShortcuts: () => void) {
  const navigate = useNavigate();
  const open = (to: Section["to"]) => () => void navigate({ to });

  const byNumber = sections.map(({ to }, index) => [`Digit${index + 1}`, open(to)] as const);
  const recordsServices = sections.some(({ to }) => to === "/services/new");
  useShortcuts({
    ...Object.fromEntries(byNumber),
    ...(recordsServices && { KeyN: open("/services/new"), KeyR: open("/desk"), KeyG: open("/schedule") }),
    "?": onShowShortcuts,
  });
}

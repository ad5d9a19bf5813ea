import { Group } from "@mantine/core";
import { addDays } from "@prosvet/domain";
import { useNavigate } from "@tanstack/react-router";
import { LinkButton } from "../../ui/links.tsx";
import { useShortcuts } from "../../ui/use-shortcuts.ts";

type Props = { from: string; thisWeek: string; consultant: string | undefined };

/** A week back, this week, a week on: as links and by keys. */
export function WeekNavigation({ from, thisWeek, consultant }: Props) {
  const navigate = useNavigate();
  const of = (day: string) => ({ from: day, consultant });
  const open = (day: string) => () => void navigate({ to: "/schedule", search: of(day) });
  const [before, after] = [addDays(from, -7), addDays(from, 7)];
  useShortcuts({ ArrowLeft: open(before), ArrowRight: open(after), KeyT: open(thisWeek) });
  return (
    <Group gap="xs">
      <LinkButton variant="default" to="/schedule" search={of(before)}>
        Раньше
      </LinkButton>
      <LinkButton variant={from === thisWeek ? "light" : "default"} to="/schedule" search={of(thisWeek)}>
        Эта неделя
      </LinkButton>
      <LinkButton variant="default" to="/schedule" search={of(after)}>
        Позже
      </LinkButton>
    </Group>
  );
}

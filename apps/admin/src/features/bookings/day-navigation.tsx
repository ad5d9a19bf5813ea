import { Group } from "@mantine/core";
import { addDays, isCalendarDay } from "@prosvet/domain";
import { useNavigate } from "@tanstack/react-router";
import { DayPicker } from "../../ui/day-picker.tsx";
import { LinkButton } from "../../ui/links.tsx";
import { useShortcuts } from "../../ui/use-shortcuts.ts";

type Props = { date: string; today: string };

/** One day back, today, one day on: as links, by keys and through a calendar. */
export function DayNavigation({ date, today }: Props) {
  const navigate = useNavigate();
  const open = (day: string) => void navigate({ to: "/day", search: { date: day } });
  const before = addDays(date, -1);
  const after = addDays(date, 1);
  useShortcuts({ ArrowLeft: () => open(before), ArrowRight: () => open(after), KeyT: () => open(today) });

  return (
    <Group gap="xs">
      <LinkButton variant="default" to="/day" search={{ date: before }}>
        Раньше
      </LinkButton>
      <LinkButton variant={date === today ? "light" : "default"} to="/day" search={{ date: today }}>
        Сегодня
      </LinkButton>
      <LinkButton variant="default" to="/day" search={{ date: after }}>
        Позже
      </LinkButton>
      <LinkButton variant="default" to="/day/sheet" search={{ date }}>
        Лист дня
      </LinkButton>
      <DayPicker label="Выбрать день" value={date} onChange={(day) => isCalendarDay(day) && open(day)} />
    </Group>
  );
}

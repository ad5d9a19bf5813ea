import { Button, Group, Text } from "@mantine/core";
import { dayInWords, isCalendarDay } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { daySheetQuery } from "../../api/day-sheet.ts";
import { useCentre } from "../../app/use-centre.ts";
import { todayIn } from "../../time/centre-clock.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";
import { DayPicker } from "../../ui/day-picker.tsx";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextLink } from "../../ui/links.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { ConsultantChoice } from "./consultant-choice.tsx";
import { ConsultantSheet } from "./consultant-sheet.tsx";
import "./day-sheet.css";
import { NamesDialog } from "./names-dialog.tsx";

const route = getRouteApi("/signed-in/day/sheet");
type Names = ReadonlyMap<string, string>;

/** The day on paper: by consultant and time, with numbers and codes; names only when asked for. */
export function DaySheetPage() {
  const { timezone, role } = useCentre();
  const { date = todayIn(timezone), consultant } = route.useSearch();
  const navigate = route.useNavigate();
  const { data: sheet, error, refetch } = useQuery(daySheetQuery({ date, consultant }));
  const [asking, setAsking] = useState(false);
  const [shown, setShown] = useState<{ of: string; names: Names } | null>(null);
  const of = `${date} ${consultant}`;
  const names = shown?.of === of ? shown.names : null;
  const hasNames = sheet?.consultants.some(({ visits }) => visits.some(({ anonymous }) => !anonymous));
  const open = (search: { date?: string; consultant?: string }) => void navigate({ search });

  return (
    <Page title={`Лист дня: ${dayInWords(date)}`}>
      <Group gap="sm" mb="md" align="end" className="on-screen">
        <DayPicker
          label="Выбрать день"
          value={date}
          onChange={(day) => isCalendarDay(day) && open({ date: day, consultant })}
        />
        {role !== "consultant" && (
          <ConsultantChoice value={consultant} onChange={(chosen) => open({ date, consultant: chosen })} />
        )}
        <Button onClick={() => window.print()}>Печать</Button>
        {hasNames && !names && (
          <Button variant="default" onClick={() => setAsking(true)}>
            Добавить имена
          </Button>
        )}
        {names && (
          <Button variant="default" onClick={() => setShown(null)}>
            Убрать имена
          </Button>
        )}
        <TextLink to="/day" search={{ date }}>
          К дню
        </TextLink>
      </Group>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!sheet && !error && <Loading />}
      {sheet && (
        <>
          <Text mb="md">
            {sheet.centre}. {names ? "Для служебного пользования: на листе есть имена. " : ""}Напечатано{" "}
            {dayOfWire(sheet.printedAt)}, {timeOfWire(sheet.printedAt)}
          </Text>
          {sheet.consultants.map((one) => (
            <ConsultantSheet key={one.id} consultant={one} names={names} />
          ))}
          {sheet.consultants.length === 0 && <EmptyState title="На этот день никто не записан" />}
        </>
      )}
      {asking && (
        <NamesDialog
          choice={{ date, consultant }}
          onNames={(found) => setShown({ of, names: found })}
          onClose={() => setAsking(false)}
        />
      )}
    </Page>
  );
}

import { Button, Group, NativeSelect } from "@mantine/core";
import { addDays, dateInWords, weekdayOf } from "@prosvet/domain";
import { useQuery, useSuspenseQuery } from "@tanstack/react-query";
import { getRouteApi, useNavigate } from "@tanstack/react-router";
import { useState } from "react";
import { consultantsQuery } from "../../api/consultants.ts";
import { weekQuery } from "../../api/schedule.ts";
import { useCentre } from "../../app/use-centre.ts";
import { todayIn } from "../../time/centre-clock.ts";
import { HistorySection } from "../../ui/history-section.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useShortcuts } from "../../ui/use-shortcuts.ts";
import { AbsencesList } from "./absences-list.tsx";
import styles from "./schedule.module.css";
import { type OpenDialog, ScheduleDialog } from "./schedule-dialog.tsx";
import { WeekNavigation } from "./week-navigation.tsx";
import { WeekTable } from "./week-table.tsx";

const route = getRouteApi("/signed-in/schedule");

/** A week of a consultant; the head changes it here. */
export function SchedulePage() {
  const { timezone, role } = useCentre();
  const filter = route.useLoaderData();
  const navigate = useNavigate();
  const today = todayIn(timezone);
  const { data: consultants } = useSuspenseQuery(consultantsQuery);
  const { data: week, error, refetch } = useQuery(weekQuery(filter));
  const [dialog, setDialog] = useState<OpenDialog | null>(null);
  const isHead = role === "head";
  const firstDay = filter.from > today ? filter.from : today;
  const add = () => setDialog({ kind: "opening", opening: null, day: firstDay, dated: false });
  const isAway = () => setDialog({ kind: "absence" });
  useShortcuts(isHead ? { KeyA: add, KeyO: isAway } : {});

  return (
    <Page
      title={`Расписание: ${dateInWords(filter.from)} – ${dateInWords(addDays(filter.from, 6))}`}
      actions={
        <WeekNavigation
          from={filter.from}
          thisWeek={addDays(today, 1 - weekdayOf(today))}
          consultant={filter.consultant}
        />
      }
    >
      <div className={styles.bar}>
        {role === "consultant" ? (
          <div />
        ) : (
          <NativeSelect
            label="Консультант"
            value={week?.consultant.id ?? filter.consultant ?? ""}
            onChange={({ currentTarget }) =>
              void navigate({
                to: "/schedule",
                search: { from: filter.from, consultant: currentTarget.value },
              })
            }
            data={consultants.map(({ id, name }) => ({ value: id, label: name }))}
          />
        )}
        {isHead && (
          <Group gap="xs">
            <Button onClick={add}>Добавить приём</Button>
            <Button variant="default" onClick={isAway}>
              Заболел, отпуск…
            </Button>
            <Button variant="default" onClick={() => setDialog({ kind: "places" })}>
              Места
            </Button>
          </Group>
        )}
      </div>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!week && !error && <Loading />}
      {week && (
        <WeekTable
          week={week}
          today={today}
          actions={
            isHead
              ? {
                  onAdd: (day) => setDialog({ kind: "opening", opening: null, day, dated: true }),
                  onChange: (opening) => setDialog({ kind: "opening", opening, day: today, dated: false }),
                  onWithdraw: (opening, day) => setDialog({ kind: "withdraw", opening, day }),
                }
              : null
          }
        />
      )}
      {week && week.absences.length > 0 && (
        <AbsencesList
          absences={week.absences}
          onEnd={isHead ? (absence) => setDialog({ kind: "end_absence", absence }) : null}
        />
      )}
      {isHead && <HistorySection about={{ area: "schedule" }} />}
      {dialog && week && (
        <ScheduleDialog
          dialog={dialog}
          consultant={week.consultant}
          consultants={consultants}
          today={today}
          onClose={() => setDialog(null)}
        />
      )}
    </Page>
  );
}

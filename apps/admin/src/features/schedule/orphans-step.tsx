import { Button, Group, Stack, Text } from "@mantine/core";
import { plural } from "@prosvet/domain";
import { useEffect, useRef, useState } from "react";
import { freshPreviewOf } from "../../api/schedule-changes.ts";
import type { ScheduleChange, SchedulePreview } from "../../api/types.ts";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { type Decision, decisionsFor, movesOf } from "./decisions.ts";
import { OrphansTable } from "./orphans-table.tsx";
import { useScheduleChange } from "./use-schedule-change.ts";

type Props = {
  change: ScheduleChange;
  preview: SchedulePreview;
  onFresh: (preview: SchedulePreview) => void;
  onBack: () => void;
  onDone: () => void;
};

/** The bookings that a change concerns, each with a time to go to, before anything is saved. */
export function OrphansStep({ change, preview, onFresh, onBack, onDone }: Props) {
  const { orphans, basedOn } = preview;
  const [decisions, setDecisions] = useState(() => decisionsFor(orphans));
  const submit = useRef<HTMLButtonElement>(null);
  const applying = useScheduleChange(onDone, (error) => {
    const fresh = freshPreviewOf(error);
    if (!fresh) return;
    onFresh(fresh);
    setDecisions((before) => decisionsFor(fresh.orphans, before));
  });
  // The step takes the place of the form, whose button had the focus.
  useEffect(() => submit.current?.focus(), []);
  const decide = (bookingId: string, decision: Decision) =>
    setDecisions((before) => ({ ...before, [bookingId]: decision }));
  const moves = movesOf(orphans, decisions);
  const isMovingAll = orphans.every(({ bookingId }) => decisions[bookingId]?.kind === "proposal");
  const homeless = orphans.filter(({ proposal }) => proposal === null).length;

  return (
    <Stack gap="md">
      <ProblemNotice error={applying.error} />
      {orphans.length === 0 ? (
        <Notice>Эта перемена никого не затронет.</Notice>
      ) : (
        <Notice kind="warning">
          <Text fw={600}>
            {plural(orphans.length, "Останется", "Останутся", "Останутся")} без своего времени:{" "}
            {orphans.length} {plural(orphans.length, "запись", "записи", "записей")}
          </Text>
          <Text>
            {homeless === 0
              ? "Для каждой есть новое время в пределах срока. Кто оставил почту, узнает об этом из письма, анонимные увидят его по номеру и ПИН-коду."
              : `Без свободного времени в пределах срока: ${homeless}. Решите, что с ними делать.`}
          </Text>
        </Notice>
      )}
      <Group gap="sm">
        <Button
          ref={submit}
          loading={applying.isPending}
          disabled={moves === null}
          onClick={() => moves && applying.mutate({ change, basedOn, moves })}
        >
          {orphans.length > 0 && isMovingAll ? "Перенести всех и сохранить" : "Сохранить"}
        </Button>
        <Button variant="default" onClick={onBack}>
          Назад
        </Button>
      </Group>
      {orphans.length > 0 && (
        <OrphansTable change={change} orphans={orphans} decisions={decisions} onDecide={decide} />
      )}
    </Stack>
  );
}

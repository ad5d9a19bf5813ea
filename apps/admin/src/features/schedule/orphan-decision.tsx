import { NativeSelect, Stack, TextInput } from "@mantine/core";
import type { Orphan, ScheduleChange } from "../../api/types.ts";
import styles from "../../ui/row.module.css";
import { type Decision, type Decisions, timeOf } from "./decisions.ts";
import { momentInWords } from "./in-words.ts";
import { OtherTime } from "./other-time.tsx";

type Props = {
  change: ScheduleChange;
  orphan: Orphan;
  orphans: readonly Orphan[];
  decisions: Decisions;
  onDecide: (decision: Decision) => void;
};

const startOf: Record<Decision["kind"], Decision> = {
  undecided: { kind: "undecided" },
  proposal: { kind: "proposal" },
  time: { kind: "time", time: null },
  keep: { kind: "keep", why: "" },
  without_time: { kind: "without_time" },
};

/** What becomes of one booking: the proposed time, another one, its own all the same, or none. */
export function OrphanDecision({ change, orphan, orphans, decisions, onDecide }: Props) {
  const { number, proposal, bookingId } = orphan;
  const decision = decisions[bookingId] ?? startOf.undecided;
  return (
    <Stack gap="xs">
      <NativeSelect
        aria-label={`Что сделать с записью ${number}`}
        value={decision.kind}
        onChange={(event) => onDecide(startOf[event.currentTarget.value as Decision["kind"]])}
      >
        {proposal ? <option value="proposal">Перенести</option> : <option value="undecided">Решите</option>}
        <option value="time">Другое время…</option>
        <option value="keep">Оставить прежнее время</option>
        <option value="without_time">Снять время, назначить позже</option>
      </NativeSelect>
      {decision.kind === "proposal" && proposal && (
        <div>
          <div className={styles.strong}>{momentInWords(proposal.startsAt)}</div>
          <div>{[proposal.consultant.name, proposal.place?.name].filter(Boolean).join(", ")}</div>
        </div>
      )}
      {decision.kind === "time" && (
        <OtherTime
          change={change}
          orphan={orphan}
          orphans={orphans}
          decisions={decisions}
          value={timeOf(orphan, decision)}
          onChange={(time) => onDecide({ kind: "time", time })}
        />
      )}
      {decision.kind === "keep" && (
        <TextInput
          label="Почему время остаётся"
          description="Сохранится в истории записи. Не пишите имён и телефонов"
          required
          maxLength={300}
          value={decision.why}
          onChange={(event) => onDecide({ kind: "keep", why: event.currentTarget.value })}
        />
      )}
    </Stack>
  );
}

import { NativeSelect } from "@mantine/core";
import { dayInWords } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { timesAfterQuery } from "../../api/schedule-changes.ts";
import type { NewTimeOfOrphan, Orphan, ScheduleChange } from "../../api/types.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";
import { Loading } from "../../ui/loading.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { type Decisions, timesLeft } from "./decisions.ts";

type Props = {
  change: ScheduleChange;
  orphan: Orphan;
  orphans: readonly Orphan[];
  decisions: Decisions;
  value: NewTimeOfOrphan | null;
  onChange: (time: NewTimeOfOrphan | null) => void;
};

const keyOf = ({ startsAt, consultant }: NewTimeOfOrphan) => `${startsAt} ${consultant.id}`;

/** Every time that is left for a booking, by day. */
export function OtherTime({ change, orphan, orphans, decisions, value, onChange }: Props) {
  const { data: times, error } = useQuery(timesAfterQuery(change, orphan.bookingId));
  if (error) return <ProblemNotice error={error} />;
  if (!times) return <Loading />;
  const left = timesLeft(times, orphans, decisions, orphan.bookingId);
  const days = [...new Set(left.map(({ startsAt }) => dayOfWire(startsAt)))];
  return (
    <NativeSelect
      label={`Другое время для записи ${orphan.number}`}
      value={value ? keyOf(value) : ""}
      onChange={({ currentTarget }) =>
        onChange(left.find((time) => keyOf(time) === currentTarget.value) ?? null)
      }
    >
      <option value="">{left.length > 0 ? "Выберите" : "Свободного времени нет"}</option>
      {days.map((day) => (
        <optgroup key={day} label={dayInWords(day)}>
          {left
            .filter(({ startsAt }) => dayOfWire(startsAt) === day)
            .map((time) => (
              <option key={keyOf(time)} value={keyOf(time)}>
                {[timeOfWire(time.startsAt), time.consultant.name, time.place?.name]
                  .filter(Boolean)
                  .join(", ")}
              </option>
            ))}
        </optgroup>
      ))}
    </NativeSelect>
  );
}

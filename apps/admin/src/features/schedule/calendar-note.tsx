import { calendarDayKindLabels } from "@prosvet/domain";
import type { DayOfSchedule } from "../../api/types.ts";
import { weekdayNames } from "./in-words.ts";
import styles from "./schedule.module.css";

/** What the production calendar says of a day. */
export const CalendarNote = ({ calendar }: { calendar: NonNullable<DayOfSchedule["calendar"]> }) => {
  const { kind, worksAs, title } = calendar;
  const works = worksAs ? ` вместо дня «${weekdayNames[worksAs - 1]?.toLowerCase()}»` : "";
  return (
    <div className={styles.note}>
      {calendarDayKindLabels[kind]}
      {works}
      {title && `: ${title}`}
    </div>
  );
};

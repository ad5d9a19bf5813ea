import { NativeSelect } from "@mantine/core";
import { Link, useNavigate } from "@tanstack/react-router";
import { monthInWords, type Period, relativePeriods } from "../../time/months.ts";
import filterStyles from "../../ui/filter-links.module.css";
import { monthsAround } from "./months-around.ts";
import styles from "./period-bar.module.css";

const thisMonth = (): string => {
  const now = new Date();
  return `${now.getFullYear()}-${String(now.getMonth() + 1).padStart(2, "0")}`;
};

export function PeriodBar({ period }: { period: Period }) {
  const navigate = useNavigate();
  const now = thisMonth();
  const months = monthsAround(now, period).map((month) => ({ value: month, label: monthInWords(month) }));
  const choose = (change: Partial<Period>) =>
    void navigate({ to: "/department", search: { ...period, ...change } });

  return (
    <>
      <nav aria-label="Период" className={filterStyles.links}>
        {relativePeriods(now).map((relative) => {
          const isChosen = relative.period.from === period.from && relative.period.to === period.to;
          return (
            <Link
              key={relative.label}
              to="/department"
              search={relative.period}
              className={filterStyles.link}
              aria-current={isChosen ? "true" : undefined}
              data-chosen={isChosen || undefined}
            >
              {relative.label}
            </Link>
          );
        })}
      </nav>
      <div className={styles.months}>
        <NativeSelect
          label="С месяца"
          data={months}
          value={period.from}
          onChange={(event) => choose({ from: event.currentTarget.value })}
        />
        <NativeSelect
          label="По месяц"
          data={months}
          value={period.to}
          onChange={(event) => choose({ to: event.currentTarget.value })}
        />
      </div>
    </>
  );
}

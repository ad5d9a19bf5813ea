import { NativeSelect } from "@mantine/core";
import type { FindingKind } from "@prosvet/domain";
import { useNavigate } from "@tanstack/react-router";
import type { Month, Period } from "../../time/months.ts";
import styles from "./control.module.css";
import { monthsToChoose } from "./months.ts";

type Props = { kind: FindingKind; period: Period; now: Month };

/** The months that are looked at; they live in the address. */
export function PeriodFields({ kind, period, now }: Props) {
  const navigate = useNavigate();
  const months = monthsToChoose(now, period);
  const choose = (change: Partial<Period>) =>
    void navigate({ to: "/control", search: { kind, ...period, ...change } });
  return (
    <search className={`${styles.bar} ${styles.onScreen}`}>
      <NativeSelect
        label="С месяца"
        data={months}
        value={period.from}
        onChange={({ currentTarget: { value } }) =>
          choose({ from: value, to: value > period.to ? value : period.to })
        }
      />
      <NativeSelect
        label="По месяц"
        data={months}
        value={period.to}
        onChange={({ currentTarget: { value } }) =>
          choose({ to: value, from: value < period.from ? value : period.from })
        }
      />
    </search>
  );
}

import { Button, Group, Kbd, Text, TextInput } from "@mantine/core";
import { isBlankRow, type VisitRow } from "@prosvet/domain";
import { type FormEvent, useState } from "react";
import { ApiProblem } from "../../api/api-problem.ts";
import type { EnteredList } from "../../api/desk.ts";
import { useCentre } from "../../app/use-centre.ts";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import styles from "./desk.module.css";
import { faultsOf, ListGrid } from "./list-grid.tsx";
import { blankRow } from "./pasted-rows.ts";
import { useRegisterList } from "./use-register-list.ts";

type Props = { onEntered: (list: EnteredList) => void };

/** Lines of a closed month are the head's to enter, with a reason (R8). */
const isOfClosedMonth = (error: unknown): boolean =>
  error instanceof ApiProblem && error.problem.refusal === "period_closed";

const startRows = () => Array.from({ length: 5 }, blankRow);

/** A paper list, line by line; what cannot be read stays as it was typed and says why (R40). */
export function ListForm({ onEntered }: Props) {
  const { role } = useCentre();
  const [rows, setRows] = useState<VisitRow[]>(startRows);
  const [left, setLeft] = useState(0);
  const [reason, setReason] = useState("");
  const registering = useRegisterList((list) => {
    setRows(list.refused.length > 0 ? list.refused.map(({ row }) => row) : startRows());
    setLeft(list.refused.length);
    setReason("");
    onEntered(list);
  });
  const isClosed = isOfClosedMonth(registering.error);
  const filled = rows.filter((row) => !isBlankRow(row)).length;
  const faults = faultsOf(registering.error, rows, registering.variables?.rows);
  const enter = (onlyRight: boolean) => {
    if (registering.isPending || filled === 0) return;
    registering.mutate({ rows, onlyRight, afterClosingReason: reason.trim() || undefined });
  };
  const submit = (event: FormEvent) => {
    event.preventDefault();
    enter(false);
  };

  return (
    <form onSubmit={submit}>
      <ListGrid rows={rows} faults={faults} onChange={setRows} />
      {left > 0 && <Notice kind="warning">Остались строки, которые не внесены: {left}. Исправьте их.</Notice>}
      <ProblemNotice error={registering.error} />
      {role === "head" && (isClosed || reason !== "") && (
        <TextInput
          label="Почему вносите после закрытия месяца"
          description="Без имён: причина остаётся у каждой такой строки"
          maxLength={300}
          mt="md"
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
        />
      )}
      <Group mt="md">
        <Button type="submit" size="md" loading={registering.isPending} disabled={filled === 0}>
          Внести список: {filled}
        </Button>
        {faults.size > 0 && (
          <Button size="md" variant="default" onClick={() => enter(true)}>
            Внести только верные строки
          </Button>
        )}
        <Text size="sm" className={styles.facts}>
          <Kbd>Tab</Kbd> следующая клетка, <Kbd>Enter</Kbd> следующая строка, <Kbd>Ctrl</Kbd> +{" "}
          <Kbd>Enter</Kbd> внести. Можно вставить из таблицы
        </Text>
      </Group>
    </form>
  );
}

import { Box, Button } from "@mantine/core";
import { dateInWords } from "@prosvet/domain";
import { useMutation } from "@tanstack/react-query";
import { verifyAudit } from "../../api/audit.ts";
import type { AuditVerdict } from "../../api/types.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import styles from "./control.module.css";

/** Asks whether the list was changed past the program, and says the answer in words. */
export function Verification() {
  const { data, error, isPending, mutate } = useMutation({ mutationFn: verifyAudit });
  return (
    <>
      <Button variant="default" mb="md" loading={isPending} onClick={() => mutate()}>
        Проверить журнал действий
      </Button>
      {error && <ProblemNotice error={error} onRetry={() => mutate()} />}
      <div role="status">
        {data && (
          <Box mb="md">
            <Verdict verdict={data} />
          </Box>
        )}
      </div>
    </>
  );
}

function Verdict({ verdict: { whole, lines, findings, anchoredAt } }: { verdict: AuditVerdict }) {
  const compared = anchoredAt
    ? `Сверено с копией вне базы от ${dateInWords(dayOfWire(anchoredAt))}, ${timeOfWire(anchoredAt)}.`
    : "Копии вне базы ещё нет, поэтому не проверено, на месте ли последние строки.";
  if (whole) {
    return (
      <Notice>
        Журнал действий цел:{" "}
        {lines > 0 ? `проверено строк ${lines}, с № 1 по № ${lines}` : "в нём ещё нет строк"}. {compared}
      </Notice>
    );
  }
  return (
    <Notice kind="warning">
      Журнал действий меняли в обход программы. Сохраните этот экран и сообщите тому, кто обслуживает систему.{" "}
      {compared}
      <ul className={styles.findings}>
        {findings.map(({ kind, seq, other, words }) => (
          <li key={`${kind} ${seq} ${other}`}>{words}</li>
        ))}
      </ul>
    </Notice>
  );
}

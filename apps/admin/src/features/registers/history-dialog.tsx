import { Button, Group, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { historyQuery } from "../../api/services.ts";
import type { ServiceRow } from "../../api/types.ts";
import { useCentre } from "../../app/use-centre.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { DoneHistory } from "../../ui/done-history.tsx";
import { Loading } from "../../ui/loading.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { columnsInWords } from "./former-values.ts";

/** Who corrected a line, when and why (R8). */
export function HistoryDialog({ service, onClose }: { service: ServiceRow; onClose: () => void }) {
  const { role } = useCentre();
  const { data: history, error } = useQuery(historyQuery(service.id));
  const { origin, corrections } = history ?? {};
  return (
    <Dialog title={`История строки № ${service.number}`} onClose={onClose}>
      <ProblemNotice error={error} />
      {!corrections && !error && <Loading />}
      {origin && (
        <Text mb="sm">
          Внесена загрузкой из Excel {dayOfWire(origin.enteredAt).split("-").reverse().join(".")}, строка{" "}
          {origin.row} файла. Решил внести: {origin.enteredBy}.
        </Text>
      )}
      {corrections?.length === 0 && <Text>Строку не исправляли.</Text>}
      <ol>
        {corrections?.map((one) => (
          <li key={one.id}>
            <Text>
              {dayOfWire(one.correctedAt).split("-").reverse().join(".")} в {timeOfWire(one.correctedAt)},{" "}
              {one.correctedBy}: {one.action === "annul" ? "вычеркнута" : columnsInWords(one.columns)}
            </Text>
            <Text>Причина: {one.reason}</Text>
            {one.afterClosing && <Text fw={600}>Исправлено после закрытия месяца</Text>}
          </li>
        ))}
      </ol>
      {role === "head" && <DoneHistory about={{ subjectKind: "service", subjectId: service.id }} />}
      <Group>
        <Button data-autofocus onClick={onClose}>
          Закрыть
        </Button>
      </Group>
    </Dialog>
  );
}

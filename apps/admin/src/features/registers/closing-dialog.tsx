import { Checkbox, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { addMonths } from "@prosvet/domain";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { closePeriod, closingPreviewQuery, registersKey } from "../../api/registers.ts";
import { monthInWords } from "../../time/months.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { Loading } from "../../ui/loading.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";
import { ClosingPreviewView } from "./closing-preview.tsx";

type Props = { today: string; onClose: () => void };

const pastMonths = (today: string) =>
  Array.from({ length: 12 }, (_, ago) => addMonths(`${today.slice(0, 7)}-01`, -1 - ago).slice(0, 7));

/** Closes a month of the journal of services for good, after what is unfinished in it was seen (R8). */
export function ClosingDialog({ today, onClose }: Props) {
  const queryClient = useQueryClient();
  const months = pastMonths(today);
  const [month, setMonth] = useState(months[0] ?? "");
  const [orderNumber, setOrderNumber] = useState("");
  const [confirmed, setConfirmed] = useState(false);
  const { data: preview, error } = useQuery(closingPreviewQuery(month));
  const closing = useMutation({
    mutationFn: () =>
      closePeriod({ month, confirmed, ...(orderNumber.trim() && { orderNumber: orderNumber.trim() }) }),
    onSuccess: () => {
      toastDone(`Журнал за ${monthInWords(month)} закрыт`);
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: registersKey }),
  });
  const asksToConfirm = preview?.refusal?.code === "closing_unconfirmed";
  const isStopped = preview?.refusal != null && !asksToConfirm;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    closing.mutate();
  };

  return (
    <Dialog title="Закрыть месяц журнала" onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={closing.error ?? error} />
          <NativeSelect
            label="Месяц"
            data-autofocus
            data={months.map((value) => ({ value, label: monthInWords(value) }))}
            value={month}
            onChange={(event) => {
              setMonth(event.currentTarget.value);
              setConfirmed(false);
            }}
          />
          {!preview && !error && <Loading />}
          {preview && <ClosingPreviewView preview={preview} />}
          <Text>
            В закрытый месяц не вносят новых строк и не исправляют прежних. Исключение — руководитель с
            причиной, о чём в журнале будет отметка. Открыть месяц снова нельзя.
          </Text>
          <TextInput
            label="Номер приказа"
            description="Если месяц закрывают приказом"
            maxLength={50}
            value={orderNumber}
            onChange={(event) => setOrderNumber(event.currentTarget.value)}
          />
          {asksToConfirm && (
            <Checkbox
              label="Знаю о записях без услуги, закрыть всё равно"
              checked={confirmed}
              onChange={(event) => setConfirmed(event.currentTarget.checked)}
            />
          )}
        </Stack>
        <FormActions
          submit="Закрыть месяц"
          cancel="Не закрывать"
          danger
          pending={closing.isPending}
          disabled={!preview || isStopped || (asksToConfirm && !confirmed)}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}

import { Anchor, NativeSelect, Stack, Text, TextInput } from "@mantine/core";
import { lookReasonLabels } from "@prosvet/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { askExport, type ExportSubject, exportsKey } from "../../api/registers.ts";
import type { ExportWish, LookWhy } from "../../api/types.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { optionsOf } from "../../ui/options-of.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";

type Props = {
  title: string;
  subject: ExportSubject;
  /** Where the same lines are had at once, by codes alone. */
  tableAddress?: string;
  mayName: boolean;
  onClose: () => void;
};

const formats = { xlsx: "Таблица XLSX", pdf: "PDF для печати", docx: "Документ DOCX" };
const uses = { general: "Без имён: только коды", official: "С именами, для служебного пользования" };

/** Asks for a file; it is made while one works on, and stands in the list of the page. */
export function ExportDialog({ title, subject, tableAddress, mayName, onClose }: Props) {
  const queryClient = useQueryClient();
  const isLetter = subject.document === "refusal_letter";
  const [format, setFormat] = useState<ExportWish["format"]>(isLetter ? "pdf" : "xlsx");
  const [use, setUse] = useState<ExportWish["use"]>("general");
  const [reason, setReason] = useState<LookWhy["reason"]>("check");
  const [words, setWords] = useState("");
  const isOther = reason === "other";
  const why = isOther ? { reason, words: words.trim() } : { reason };
  const asking = useMutation({
    mutationFn: () => askExport(subject, { format, use, ...(use === "official" && { why }) }),
    onSuccess: () => {
      toastDone("Файл готовится. Он появится над журналом, можно пока работать дальше.");
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: exportsKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    asking.mutate();
  };

  return (
    <Dialog title={title} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={asking.error} />
          <NativeSelect
            label="Вид файла"
            data-autofocus
            data={optionsOf(formats, isLetter ? ["pdf", "docx"] : undefined)}
            value={format}
            onChange={(event) => setFormat(event.currentTarget.value as ExportWish["format"])}
          />
          {mayName && (
            <NativeSelect
              label="Для чего"
              data={optionsOf(uses)}
              value={use}
              onChange={(event) => setUse(event.currentTarget.value as ExportWish["use"])}
            />
          )}
          {use === "official" && (
            <>
              <Text size="sm">
                На каждом листе будет написано, кому, когда и зачем выдан документ. Запрос и скачивание
                записываются.
              </Text>
              <NativeSelect
                label="Зачем нужны имена"
                data={optionsOf(lookReasonLabels)}
                value={reason}
                onChange={(event) => setReason(event.currentTarget.value as LookWhy["reason"])}
              />
              {isOther && (
                <TextInput
                  label="Своими словами"
                  required
                  minLength={3}
                  maxLength={300}
                  value={words}
                  onChange={(event) => setWords(event.currentTarget.value)}
                />
              )}
            </>
          )}
          {tableAddress && (
            <Text size="sm">
              Для другой программы: те же строки без имён{" "}
              <Anchor href={tableAddress} download underline="always">
                сразу таблицей CSV
              </Anchor>
            </Text>
          )}
        </Stack>
        <FormActions
          submit="Подготовить файл"
          cancel="Не готовить"
          pending={asking.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}

import { NativeSelect, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { readExtract } from "../../api/erasure.ts";
import { subjectRequestsKey } from "../../api/subject-requests.ts";
import type { ExtractWish, Recipient } from "../../api/types.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { optionsOf } from "../../ui/options-of.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { saveFile } from "../../ui/save-file.ts";
import { toastDone } from "../../ui/toasts.tsx";
import { newWhy, whyToSend } from "../../ui/why-draft.ts";
import { WhyFields } from "../../ui/why-fields.tsx";
import { RequestChoice } from "./request-choice.tsx";

type Props = { recipient: Recipient; onClose: () => void };

const formats = { pdf: "PDF для печати", docx: "Документ DOCX" };

/** Everything that the centre holds on a person as a file for them; making it stays on record. */
export function ExtractDialog({ recipient, onClose }: Props) {
  const queries = useQueryClient();
  const [why, setWhy] = useState(newWhy);
  const [format, setFormat] = useState<ExtractWish["format"]>("pdf");
  const [request, setRequest] = useState("");
  const making = useMutation({
    mutationFn: () =>
      readExtract(recipient.id, {
        ...{ format, why: whyToSend(why) },
        ...(request && { subjectRequestId: request }),
      }),
    onSuccess: async (file) => {
      saveFile(file, `vypiska-${recipient.code}.${format}`);
      toastDone("Выписка скачана");
      await queries.invalidateQueries({ queryKey: subjectRequestsKey });
      onClose();
    },
    gcTime: 0,
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    making.mutate();
  };
  return (
    <Dialog title={`Выписка: ${recipient.code}`} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={making.error} />
          <Text>
            В выписке всё, что центр хранит о человеке: имя, контакты, согласия, записи, услуги и что в них
            написано. Она записывается в журнал действий. Отдайте её только самому человеку.
          </Text>
          <WhyFields why={why} onChange={setWhy} />
          <NativeSelect
            label="Вид файла"
            data={optionsOf(formats)}
            value={format}
            onChange={(event) => setFormat(event.currentTarget.value as ExtractWish["format"])}
          />
          <RequestChoice recipientId={recipient.id} value={request} onChange={setRequest} />
        </Stack>
        <FormActions
          submit="Скачать выписку"
          cancel="Не скачивать"
          pending={making.isPending}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}

import { Stack, TextInput } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { consultantsQuery } from "../../api/consultants.ts";
import { correctService, servicesKey } from "../../api/services.ts";
import type { LineChanges, ServiceRow } from "../../api/types.ts";
import { useCentre } from "../../app/use-centre.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";
import { HelpFields, RefusalFields, WhenFields, WhoFields } from "./correct-fields.tsx";
import { CorrectWords } from "./correct-words.tsx";
import { type CorrectionDraft, changesOf, draftOf } from "./correction-draft.ts";

type Props = { service: ServiceRow; onClose: () => void };

/** Corrects a line with a reason: what stood there stays in the journal, struck through (R8). */
export function CorrectDialog({ service, onClose }: Props) {
  const { timezone, role } = useCentre();
  const queryClient = useQueryClient();
  const { data: consultants = [] } = useQuery(consultantsQuery);
  const [draft, setDraft] = useState(() => draftOf(service));
  const [reason, setReason] = useState("");
  const correcting = useMutation({
    mutationFn: (line: LineChanges) => correctService(service.id, line),
    onSuccess: () => {
      toastDone(`Строка № ${service.number} исправлена`);
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: servicesKey }),
  });
  const changes = changesOf(draft, service, timezone);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    correcting.mutate({ version: service.version, reason: reason.trim(), changes });
  };
  const fields = {
    draft,
    onChange: (change: Partial<CorrectionDraft>) => setDraft((former) => ({ ...former, ...change })),
  };

  return (
    <Dialog title={`Исправить строку № ${service.number}`} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <WhenFields
            {...fields}
            consultants={consultants}
            own={service.consultant}
            mayHandOver={role !== "consultant"}
          />
          <HelpFields {...fields} />
          {service.state === "refused" && <RefusalFields {...fields} />}
          <WhoFields {...fields} />
          <CorrectWords {...fields} />
          <TextInput
            label="Почему исправляете"
            description="Без имён: причину увидят все, кто открывает историю строки"
            required
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
          <ProblemNotice error={correcting.error} />
        </Stack>
        <FormActions
          submit="Исправить"
          pending={correcting.isPending}
          disabled={reason.trim() === "" || Object.keys(changes).length === 0}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}

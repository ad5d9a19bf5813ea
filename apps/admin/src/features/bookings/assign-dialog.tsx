import { Stack, Text, TextInput } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { proposalsQuery } from "../../api/booking-card.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { Loading } from "../../ui/loading.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import type { DialogProps } from "./booking-dialog.tsx";
import { ProposalChoice } from "./proposal-choice.tsx";
import { useAssignBooking } from "./use-assign-booking.ts";

/** Whom the centre proposes, in order, with the why; replacing somebody takes a reason (R37). */
export function AssignDialog({ booking, onClose }: DialogProps) {
  const present = booking.consultant?.id ?? null;
  const proposals = useQuery(proposalsQuery(booking.id));
  const assigning = useAssignBooking(booking, onClose);
  const [chosen, setChosen] = useState<string | null>(null);
  const [reason, setReason] = useState("");
  const consultantId = chosen ?? present ?? proposals.data?.[0]?.consultantId ?? "";
  const replaces = present !== null && consultantId !== present;
  const submit = (event: FormEvent) => {
    event.preventDefault();
    assigning.mutate({ consultantId, reason: reason.trim() || undefined });
  };

  return (
    <Dialog title={`Назначить консультанта: запись ${booking.number}`} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={assigning.error ?? proposals.error} />
          {booking.wishedConsultant && <Text>Получатель просил: {booking.wishedConsultant.name}.</Text>}
          {proposals.isPending && <Loading />}
          {proposals.data && (
            <ProposalChoice
              proposals={proposals.data}
              present={present}
              value={consultantId}
              onChange={setChosen}
            />
          )}
          <TextInput
            label="Почему"
            description={
              replaces
                ? "Сохранится в истории записи. Получателю сообщим, что консультант другой"
                : "Если получатель просил другого специалиста, напишите, почему назначен этот"
            }
            required={replaces}
            maxLength={300}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
          />
        </Stack>
        <FormActions
          submit="Назначить"
          pending={assigning.isPending}
          disabled={!consultantId || consultantId === present}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}

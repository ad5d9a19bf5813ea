import { Button, Group, Kbd, Paper, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { bookingsKey } from "../../api/bookings.ts";
import { newIdempotencyKey } from "../../api/idempotency-key.ts";
import { recordService, servicesKey } from "../../api/services.ts";
import type { BookingRow, Consultant, RegulationInForce, ServiceRow } from "../../api/types.ts";
import { useCentre } from "../../app/use-centre.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { ConductFields } from "./conduct-fields.tsx";
import type { ChangeDraft } from "./draft-field.ts";
import { HelpFields } from "./help-fields.tsx";
import { moveOnEnter } from "./move-on-enter.ts";
import { RecipientFields } from "./recipient-fields.tsx";
import { newDraft } from "./service-draft.ts";
import { serviceToSend } from "./service-to-send.ts";
import { TimeFields } from "./time-fields.tsx";

type Props = {
  booking: BookingRow | null;
  consultants: Consultant[];
  regulation: RegulationInForce;
  onRecorded: (service: ServiceRow) => void;
};

/** One journal line on one screen, from the keyboard alone. */
export function RecordServiceForm({ booking, consultants, regulation, onRecorded }: Props) {
  const centre = useCentre();
  const queryClient = useQueryClient();
  const { limits } = regulation;
  const [idempotencyKey] = useState(newIdempotencyKey);
  const [draft, setDraft] = useState(() => newDraft({ centre, limits, booking, now: new Date() }));
  const change: ChangeDraft = (changes) => setDraft((former) => ({ ...former, ...changes }));
  const recording = useMutation({
    mutationFn: () =>
      recordService(serviceToSend(draft, booking?.id ?? null, centre.timezone), idempotencyKey),
    onSuccess: ({ service }) => {
      void queryClient.invalidateQueries({ queryKey: servicesKey });
      void queryClient.invalidateQueries({ queryKey: bookingsKey });
      onRecorded(service);
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (!recording.isPending) recording.mutate();
  };
  const fields = { draft, onChange: change };

  return (
    <form onSubmit={submit} onKeyDown={moveOnEnter}>
      <Paper withBorder p="md">
        <TimeFields
          {...fields}
          consultants={consultants}
          limits={limits}
          isOwn={centre.role === "consultant"}
        />
        <HelpFields {...fields} limits={limits} />
        <RecipientFields {...fields} booking={booking} />
        <ConductFields {...fields} regulation={regulation} />
        <ProblemNotice error={recording.error} />
        <Group mt="md">
          <Button type="submit" size="md" loading={recording.isPending}>
            Записать услугу
          </Button>
          <Text size="sm">
            <Kbd>Enter</Kbd> следующее поле, <Kbd>Ctrl</Kbd> + <Kbd>Enter</Kbd> сохранить
          </Text>
        </Group>
      </Paper>
    </form>
  );
}

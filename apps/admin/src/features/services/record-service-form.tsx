import { Button, Group, Kbd, Paper, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { consentQuery } from "../../api/centres.ts";
import type { BookingRow, Consultant, RegulationInForce, ServiceRow } from "../../api/types.ts";
import { useCentre } from "../../app/use-centre.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { ConductFields } from "./conduct-fields.tsx";
import type { ChangeDraft } from "./draft-field.ts";
import { HelpFields } from "./help-fields.tsx";
import { moveOnEnter } from "./move-on-enter.ts";
import { RecipientFields } from "./recipient-fields.tsx";
import { newDraft } from "./service-draft.ts";
import { TimeFields } from "./time-fields.tsx";
import { useRecordService } from "./use-record-service.ts";

type Props = {
  booking: BookingRow | null;
  retryOf?: string;
  consultants: Consultant[];
  regulation: RegulationInForce;
  onRecorded: (service: ServiceRow) => void;
};

/** One journal line on one screen, from the keyboard alone. */
export function RecordServiceForm({ booking, retryOf, consultants, regulation, onRecorded }: Props) {
  const centre = useCentre();
  const { limits } = regulation;
  const [draft, setDraft] = useState(() => newDraft({ centre, limits, booking, now: new Date() }));
  const consent = useQuery({ ...consentQuery(centre.slug), enabled: draft.named });
  const recording = useRecordService(onRecorded);
  const onChange: ChangeDraft = (changes) => setDraft((former) => ({ ...former, ...changes }));
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (recording.isPending) return;
    const consentVersion = consent.data?.version ?? 1;
    recording.mutate({
      draft,
      origin: { bookingId: booking?.id, retryOf, timezone: centre.timezone, consentVersion },
    });
  };
  const fields = { draft, onChange };

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
        <RecipientFields
          {...fields}
          booking={booking}
          isRepeat={retryOf !== undefined}
          consent={consent.data ?? null}
        />
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

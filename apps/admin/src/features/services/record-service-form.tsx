import { Button, Group, Kbd, Paper, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useRef, useState } from "react";
import { consentQuery } from "../../api/centres.ts";
import { draftQuery, dropServiceDraft } from "../../api/service-drafts.ts";
import type { BookingRow, Consultant, RegulationInForce, ServiceRow } from "../../api/types.ts";
import { useCentre } from "../../app/use-centre.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { ClosedMonth } from "./closed-month.tsx";
import { ConductFields } from "./conduct-fields.tsx";
import type { ChangeDraft } from "./draft-field.ts";
import { DraftOffer } from "./draft-offer.tsx";
import { HelpFields } from "./help-fields.tsx";
import { draftFromText } from "./kept-draft.ts";
import { MoreFields } from "./more-fields.tsx";
import { moveOnEnter } from "./move-on-enter.ts";
import { RecipientFields } from "./recipient-fields.tsx";
import styles from "./record-service.module.css";
import { newDraft } from "./service-draft.ts";
import { TemplateBar } from "./template-bar.tsx";
import { TemplateSaver } from "./template-saver.tsx";
import { TimeFields } from "./time-fields.tsx";
import { useRecordService } from "./use-record-service.ts";
import { useServiceDraft } from "./use-service-draft.ts";

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
  const isRepeat = retryOf !== undefined && booking === null;
  const isOwn = centre.role === "consultant";
  const { limits } = regulation;
  const [draft, setDraft] = useState(() => newDraft({ centre, limits, booking, now: new Date() }));
  const consent = useQuery({ ...consentQuery(centre.slug), enabled: draft.named || draft.secondName !== "" });
  const { saver, saving } = useServiceDraft(booking?.id);
  const kept = useQuery({ ...draftQuery(booking?.id), enabled: !isRepeat });
  const [isOffered, setOffered] = useState(true);
  const recording = useRecordService((service) => {
    saver.stop();
    onRecorded(service);
  });
  const onChange: ChangeDraft = (changes) => {
    const changed = { ...draft, ...changes };
    setDraft(changed);
    if (!isRepeat) saver.change(changed);
  };
  const form = useRef<HTMLFormElement>(null);
  const endOffer = () => {
    setOffered(false);
    // The button that was pressed is gone: its focus goes to where one types.
    const topic = form.current?.elements.namedItem("topic");
    if (topic instanceof HTMLElement) topic.focus();
  };
  const takeDraft = () => {
    const fresh = newDraft({ centre, limits, booking, now: new Date() });
    setDraft((kept.data && draftFromText(kept.data.body, fresh)) ?? draft);
    endOffer();
  };
  const dropDraft = () => {
    endOffer();
    void dropServiceDraft(booking?.id);
  };
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    if (recording.isPending) return;
    // A save that is still on its way would bring the draft back after the line is in the journal.
    await saver.flush();
    const consentVersion = consent.data?.version ?? 1;
    recording.mutate({
      draft,
      origin: { bookingId: booking?.id, retryOf, timezone: centre.timezone, consentVersion },
    });
  };
  const fields = { draft, onChange };

  return (
    <form ref={form} onSubmit={(event) => void submit(event)} onKeyDown={moveOnEnter}>
      {isOffered && kept.data && saving.kind === "unchanged" && (
        <DraftOffer savedAt={kept.data.savedAt} onTake={takeDraft} onDrop={dropDraft} />
      )}
      <Paper withBorder p="md">
        <TemplateBar onChange={onChange} isOwn={isOwn} />
        <TimeFields {...fields} consultants={consultants} limits={limits} isOwn={isOwn} />
        <ClosedMonth {...fields} />
        <HelpFields {...fields} limits={limits} />
        <RecipientFields
          mayBeNamed={limits.identitiesKept}
          {...fields}
          booking={booking}
          isRepeat={retryOf !== undefined}
          consent={consent.data ?? null}
        />
        <ConductFields {...fields} regulation={regulation} />
        <MoreFields {...fields} booking={booking} isRepeat={retryOf !== undefined} regulation={regulation} />
        <TemplateSaver draft={draft} />
        <ProblemNotice error={recording.error} />
        <Group mt="md">
          <Button type="submit" size="md" loading={recording.isPending}>
            Записать услугу
          </Button>
          <Text size="sm" className={styles.keys}>
            <Kbd>Enter</Kbd> следующее поле, <Kbd>Ctrl</Kbd> + <Kbd>Enter</Kbd> сохранить
          </Text>
          <Text size="sm" role="status">
            {saving.kind === "saved" && "Черновик сохранён"}
            {saving.kind === "failed" && "Черновик не сохранился, попробуем ещё раз"}
          </Text>
        </Group>
      </Paper>
    </form>
  );
}

import { Button, Group, Kbd, Paper, Text } from "@mantine/core";
import type { Limits } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { consentQuery } from "../../api/centres.ts";
import { type Receipt, type TimesFilter, timesQuery } from "../../api/desk.ts";
import type { Consultant } from "../../api/types.ts";
import { useCentre } from "../../app/use-centre.ts";
import { todayIn } from "../../time/centre-clock.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { type CallDraft, callToSend, isNamed, newCall } from "./call-draft.ts";
import { CallMore } from "./call-more.tsx";
import { CallerFields } from "./caller-fields.tsx";
import styles from "./desk.module.css";
import { submitOnEnter } from "./submit-on-enter.ts";
import { TimeChoice } from "./time-choice.tsx";
import { TopicField } from "./topic-field.tsx";
import { useRegisterCall } from "./use-register-call.ts";

type Props = { consultants: Consultant[]; limits: Limits; onEntered: (receipt: Receipt) => void };

const filterOf = (draft: CallDraft): TimesFilter => {
  const { form, topic, minutes, laterByWish, consultantId, secondConsultantId } = draft;
  return {
    form,
    ...(topic && { topic }),
    ...(Number(minutes) >= 5 && { minutes }),
    ...(laterByWish && { laterByWish: "true" }),
    ...(consultantId && { consultant: consultantId }),
    ...(secondConsultantId && { secondConsultant: secondConsultantId }),
  };
};

/** Somebody rings: the first free time stands chosen, Enter takes it, number and code are read out (R31). */
export function CallForm({ consultants, limits, onEntered }: Props) {
  const { slug, timezone } = useCentre();
  const [draft, setDraft] = useState(() => newCall(limits, todayIn(timezone)));
  const onChange = (changes: Partial<CallDraft>) => setDraft((former) => ({ ...former, ...changes }));
  const takesTime = draft.form !== "written" && !draft.withoutTime && !draft.outside;
  const times = useQuery({ ...timesQuery(filterOf(draft)), enabled: takesTime });
  const consent = useQuery({ ...consentQuery(slug), enabled: isNamed(draft) || draft.secondName !== "" });
  const registering = useRegisterCall(onEntered);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (registering.isPending || (takesTime && !times.data)) return;
    const consentVersion = consent.data?.version ?? 1;
    registering.mutate(callToSend(draft, { first: times.data?.[0], timezone, consentVersion }));
  };
  const fields = { draft, onChange };

  return (
    <form onSubmit={submit} onKeyDown={submitOnEnter}>
      <Paper withBorder p="md">
        <div className={styles.grid}>
          <TopicField label="Тема, если назвали" onChange={(topic) => onChange({ topic, time: null })} />
          {limits.identitiesKept && <CallerFields {...fields} consent={consent.data ?? null} />}
        </div>
        {takesTime && times.data && (
          <TimeChoice
            times={times.data}
            consultants={consultants}
            value={draft.time}
            onChange={(time) => onChange({ time })}
          />
        )}
        <CallMore {...fields} consultants={consultants} limits={limits} />
        <ProblemNotice error={registering.error ?? times.error} />
        <Group mt="md">
          <Button type="submit" size="md" loading={registering.isPending}>
            Записать
          </Button>
          <Text size="sm">
            <Kbd>Enter</Kbd> записать, стрелки выбирают время
          </Text>
        </Group>
      </Paper>
    </form>
  );
}

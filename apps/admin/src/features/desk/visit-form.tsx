import { Button, Group, Kbd, NativeSelect, Paper, Text, TextInput } from "@mantine/core";
import {
  channelLabels,
  channelsOf,
  isCrisisTopic,
  type Limits,
  recipientCategoryLabels,
  type ServiceForm,
  serviceFormLabels,
} from "@prosvet/domain";
import { type ChangeEvent, type FormEvent, useState } from "react";
import type { EnteredVisit } from "../../api/desk.ts";
import type { Consultant } from "../../api/types.ts";
import { useCentre } from "../../app/use-centre.ts";
import { todayIn } from "../../time/centre-clock.ts";
import { TextLink } from "../../ui/links.tsx";
import { Notice } from "../../ui/notice.tsx";
import { optionsOf } from "../../ui/options-of.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { WallTimeInput } from "../../ui/wall-time-input.tsx";
import styles from "./desk.module.css";
import { submitOnEnter } from "./submit-on-enter.ts";
import { TopicField } from "./topic-field.tsx";
import { useRegisterVisit } from "./use-register-visit.ts";
import { useUsualConsultant } from "./use-usual-consultant.ts";
import { newVisit, type VisitDraft } from "./visit-draft.ts";

type Props = { consultants: Consultant[]; limits: Limits; onEntered: (visit: EnteredVisit) => void };
type Field = HTMLInputElement | HTMLSelectElement;

/** Somebody came: the topic and Enter; the rest is what it most often is (R40). */
export function VisitForm({ consultants, limits, onEntered }: Props) {
  const { timezone, role } = useCentre();
  const { usual, remember } = useUsualConsultant(consultants);
  const [draft, setDraft] = useState(() => newVisit(limits, usual, todayIn(timezone)));
  const change = (changes: Partial<VisitDraft>) => setDraft((former) => ({ ...former, ...changes }));
  const registering = useRegisterVisit((visit) => {
    remember(visit.service.consultant.id);
    onEntered(visit);
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (registering.isPending || draft.topic === null) return;
    registering.mutate({ draft, topic: draft.topic, timezone });
  };
  const field = (name: "consultantId" | "minutes" | "channel" | "category" | "childAge") => ({
    value: draft[name],
    onChange: (event: ChangeEvent<Field>) => change({ [name]: event.currentTarget.value }),
  });
  const { min, max, default: usualMinutes } = limits.durationMinutes;

  return (
    <form onSubmit={submit} onKeyDown={submitOnEnter}>
      <Paper withBorder p="md">
        <div className={styles.grid}>
          <TopicField label="Тема" required onChange={(topic) => change({ topic })} />
          <NativeSelect
            label="Консультант"
            required
            disabled={role === "consultant"}
            {...field("consultantId")}
          >
            <option value="">Выберите</option>
            {consultants.map(({ id, name }) => (
              <option key={id} value={id}>
                {name}
              </option>
            ))}
          </NativeSelect>
          <NativeSelect
            label="Форма"
            data={optionsOf(serviceFormLabels, limits.serviceForms)}
            value={draft.form}
            onChange={(event) => {
              const form = event.currentTarget.value as ServiceForm;
              change({ form, channel: channelsOf(form, limits)[0] ?? draft.channel });
            }}
          />
          <NativeSelect
            label="Канал"
            data={optionsOf(channelLabels, channelsOf(draft.form, limits))}
            {...field("channel")}
          />
          <WallTimeInput
            label="Начало"
            description="Пусто: только что закончили"
            required={false}
            value={draft.time}
            onChange={(time) => change({ time })}
          />
          <TextInput
            label="Сколько минут"
            type="number"
            inputMode="numeric"
            min={min}
            max={max}
            placeholder={String(usualMinutes)}
            {...field("minutes")}
          />
          <NativeSelect label="Кто пришёл" data={optionsOf(recipientCategoryLabels)} {...field("category")} />
          <TextInput
            label="Возраст ребёнка, полных лет"
            type="number"
            inputMode="numeric"
            min={0}
            max={18}
            {...field("childAge")}
          />
        </div>
        {draft.topic !== null && isCrisisTopic(draft.topic) && (
          <Notice kind="warning">
            Кризисная ситуация: нужно указать, куда направлен получатель.{" "}
            <TextLink to="/services/new">Откройте полную форму</TextLink>.
          </Notice>
        )}
        <ProblemNotice error={registering.error} />
        <Group mt="md">
          <Button type="submit" size="md" loading={registering.isPending}>
            Внести
          </Button>
          <Text size="sm">
            Анонимно. <Kbd>Enter</Kbd> сохранить, <Kbd>Tab</Kbd> следующее поле
          </Text>
        </Group>
      </Paper>
    </form>
  );
}

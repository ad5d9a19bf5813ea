import { Button } from "@mantine/core";
import { topics } from "@prosvet/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { bookingsKey } from "../../api/bookings.ts";
import { competencesQuery, setCompetences } from "../../api/competences.ts";
import type { ConsultantTopics } from "../../api/types.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";
import { marksOf, topicsOf } from "./topic-marks.ts";
import { TopicRow } from "./topic-row.tsx";

type Props = { consultant: ConsultantTopics; onClose: () => void };

/** The topics of one consultant: Tab goes from topic to topic, the arrows choose the mark. */
export function TopicsDialog({ consultant, onClose }: Props) {
  const { consultantId, name } = consultant;
  const queryClient = useQueryClient();
  const [marked, setMarked] = useState(() => marksOf(consultant.topics));
  const chosen = topicsOf(marked);
  const saving = useMutation({
    mutationFn: () => setCompetences(consultantId, chosen),
    onSuccess: (answered) => {
      queryClient.setQueryData(competencesQuery.queryKey, answered);
      void queryClient.invalidateQueries({ queryKey: bookingsKey });
      toastDone(`${name}: темы сохранены`);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate();
  };

  return (
    <Dialog title={`Темы: ${name}`} onClose={onClose}>
      <form onSubmit={submit}>
        <ProblemNotice error={saving.error} />
        {topics.map((topic, index) => (
          <TopicRow
            key={topic}
            topic={topic}
            value={marked[topic]}
            isFirst={index === 0}
            onChange={(mark) => setMarked({ ...marked, [topic]: mark })}
          />
        ))}
        <div role="status">
          {chosen.length === 0 && (
            <Notice>Ни одна тема не отмечена: консультанта будем предлагать на любую тему.</Notice>
          )}
        </div>
        {chosen.length > 0 && (
          <Button variant="subtle" size="compact-md" onClick={() => setMarked(marksOf([]))}>
            Снять все отметки: отвечает на любую тему
          </Button>
        )}
        <FormActions submit="Сохранить темы" pending={saving.isPending} onCancel={onClose} />
      </form>
    </Dialog>
  );
}

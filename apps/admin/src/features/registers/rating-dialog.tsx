import { NativeSelect, Stack } from "@mantine/core";
import { ratingChannelLabels, ratingMarkLabels, ratingMarks } from "@prosvet/domain";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { recordRating, servicesKey } from "../../api/services.ts";
import type { KeyedRating, ServiceRow } from "../../api/types.ts";
import { dayOfWire } from "../../time/wire-time.ts";
import { DayInput } from "../../ui/day-input.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { optionsOf } from "../../ui/options-of.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";

type Channel = KeyedRating["channel"];
type Props = { service: ServiceRow; channels: readonly Channel[]; onClose: () => void };

const marks = ratingMarks.map((mark) => ({
  value: String(mark),
  label: `${mark} — ${ratingMarkLabels[mark]}`,
}));

/** A mark that was given on paper, by word of mouth, on the portal or by telephone, by the day on which it was given (R55). */
export function RatingDialog({ service, channels, onClose }: Props) {
  const queryClient = useQueryClient();
  const [mark, setMark] = useState("");
  const [channel, setChannel] = useState(channels[0]);
  const [ratedOn, setRatedOn] = useState(dayOfWire(service.startedAt));
  const recording = useMutation({
    mutationFn: (rating: KeyedRating) => recordRating(service.id, rating),
    onSuccess: () => {
      toastDone(`Услуга № ${service.number}: оценка ${mark} внесена`);
      onClose();
    },
    onSettled: () => queryClient.invalidateQueries({ queryKey: servicesKey }),
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (mark && channel) recording.mutate({ mark: Number(mark), channel, ratedOn });
  };

  return (
    <Dialog title={`Оценка: услуга № ${service.number}`} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={recording.error} />
          <NativeSelect
            label="Что поставил получатель"
            required
            data-autofocus
            data={[{ value: "", label: "Выберите" }, ...marks]}
            value={mark}
            onChange={(event) => setMark(event.currentTarget.value)}
          />
          <NativeSelect
            label="Каким способом"
            required
            data={optionsOf(ratingChannelLabels, channels)}
            value={channel}
            onChange={(event) => setChannel(channels.find((known) => known === event.currentTarget.value))}
          />
          <DayInput label="В какой день" value={ratedOn} onChange={setRatedOn} />
        </Stack>
        <FormActions
          submit="Внести оценку"
          pending={recording.isPending}
          disabled={!mark}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}

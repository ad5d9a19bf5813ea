import { Button, Stack, Text, TextInput } from "@mantine/core";
import { foreignHostOf, problemOfVideoLink } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { type FormEvent, useState } from "react";
import { setVideoLink } from "../../api/booking-card.ts";
import { bookingQuery } from "../../api/bookings.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { FormActions } from "../../ui/form-actions.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";
import type { DialogProps } from "./booking-dialog.tsx";
import { useBookingAction } from "./use-booking-action.ts";

/** The link of the meeting: the recipient sees it on their page and in the mail. */
export function VideoLinkDialog({ booking, onClose }: DialogProps) {
  const { data, error } = useQuery(bookingQuery(booking.id));
  const [typed, setTyped] = useState<string | null>(null);
  const link = (typed ?? data?.videoLink ?? "").trim();
  const problem = link === "" ? null : problemOfVideoLink(link);
  const foreign = foreignHostOf(link);
  const setting = useBookingAction<string | null>({
    act: (wanted) => setVideoLink(booking.id, wanted),
    onDone: (wanted) => {
      toastDone(`Запись ${booking.number}: ссылка ${wanted ? "сохранена" : "убрана"}`);
      onClose();
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (link && !problem) setting.mutate(link);
  };

  return (
    <Dialog title={`Ссылка на видеосвязь: запись ${booking.number}`} onClose={onClose}>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={setting.error ?? error} />
          <TextInput
            label="Ссылка"
            type="url"
            inputMode="url"
            description="Получатель увидит её на своей странице и в письме о подтверждённой записи"
            required
            data-autofocus
            value={typed ?? data?.videoLink ?? ""}
            error={problem}
            onChange={(event) => setTyped(event.currentTarget.value)}
          />
          {foreign && (
            <Notice kind="warning">
              {foreign} — иностранный сервис: государственным и муниципальным организациям нельзя через него
              передавать сведения получателей. Возьмите российскую видеосвязь.
            </Notice>
          )}
          {data?.videoLink && (
            <Text>
              <Button variant="default" loading={setting.isPending} onClick={() => setting.mutate(null)}>
                Убрать ссылку
              </Button>
            </Text>
          )}
        </Stack>
        <FormActions
          submit="Сохранить"
          pending={setting.isPending}
          disabled={!link || problem !== null}
          onCancel={onClose}
        />
      </form>
    </Dialog>
  );
}

import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { calendarFeedsQuery, renewFeed, revokeFeed } from "../../api/calendar-feeds.ts";
import type { CalendarFeed } from "../../api/types.ts";
import { useCentre } from "../../app/use-centre.ts";
import { CopyField } from "../../ui/copy-field.tsx";
import { Dialog } from "../../ui/dialog.tsx";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { toastDone } from "../../ui/toasts.tsx";
import { feedAddressOf } from "./snippet.ts";

type Props = { feed: CalendarFeed; onClose: () => void };

/** Makes a calendar's secret address, shows it once, makes another or closes it. */
export function FeedDialog({ feed: { consultant, madeAt }, onClose }: Props) {
  const { slug } = useCentre();
  const queryClient = useQueryClient();
  const onSettled = () => queryClient.invalidateQueries({ queryKey: calendarFeedsQuery.queryKey });
  const renewing = useMutation({ mutationFn: () => renewFeed(consultant.id), onSettled, gcTime: 0 });
  const revoking = useMutation({
    mutationFn: () => revokeFeed(consultant.id),
    onSuccess: () => {
      toastDone("Календарь закрыт");
      onClose();
    },
    onSettled,
  });
  const token = renewing.data?.token;

  return (
    <Dialog title={`Календарь: ${consultant.name}`} onClose={onClose}>
      <Stack gap="md">
        <ProblemNotice error={renewing.error ?? revoking.error} />
        {token ? (
          <>
            <CopyField
              label="Секретный адрес"
              description="Добавьте его в календарь как подписку по адресу (URL)"
              value={feedAddressOf(window.location.origin, slug, token)}
            />
            <Notice kind="warning">
              Адрес показан один раз. Кто его знает, видит занятое время: не пересылайте его. Если адрес
              потерян или попал к чужим, обновите его.
            </Notice>
          </>
        ) : (
          <Text>
            {madeAt
              ? "Адрес уже создан и больше не показывается. Новый адрес заменит прежний: старые подписки перестанут обновляться."
              : "Адреса ещё нет. Он покажется один раз, сразу после создания."}
          </Text>
        )}
      </Stack>
      <Group mt="md" gap="sm">
        {!token && (
          <Button data-autofocus loading={renewing.isPending} onClick={() => renewing.mutate()}>
            {madeAt ? "Обновить адрес" : "Создать адрес"}
          </Button>
        )}
        {madeAt && !token && (
          <Button variant="default" loading={revoking.isPending} onClick={() => revoking.mutate()}>
            Закрыть календарь
          </Button>
        )}
        <Button variant="default" onClick={onClose}>
          {token ? "Готово" : "Не менять"}
        </Button>
      </Group>
    </Dialog>
  );
}

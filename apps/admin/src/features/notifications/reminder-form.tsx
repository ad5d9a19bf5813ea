import { Button, Group, NativeSelect, Paper, Text, TextInput } from "@mantine/core";
import { reminderHoursBounds } from "@prosvet/domain";
import { type FormEvent, useState } from "react";
import { setNoticeSettings } from "../../api/notices.ts";
import type { NewNoticeSettings, NoticeSettings } from "../../api/types.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useNoticeSettings } from "./use-notice-settings.ts";

type Props = { settings: NoticeSettings; mayChange: boolean };

const noSms = { value: "", label: "СМС не отправляются" };

/** When a meeting is called to mind and whether those without an e-mail address are sent an SMS. */
export function ReminderForm({ settings, mayChange }: Props) {
  const [hours, setHours] = useState(String(settings.reminderHours));
  const [provider, setProvider] = useState(settings.smsProvider ?? "");
  const saving = useNoticeSettings<NewNoticeSettings>({
    save: setNoticeSettings,
    done: "Настройки сохранены",
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    saving.mutate({ reminderHours: Number(hours), smsProvider: provider || null });
  };
  return (
    <Paper withBorder p="md" mt="sm">
      <form onSubmit={submit}>
        <ProblemNotice error={saving.error} />
        <Group align="start">
          <TextInput
            label="Напоминать за сколько часов"
            description="0 — не напоминать. Действует для времени, назначенного после изменения"
            type="number"
            inputMode="numeric"
            required
            withAsterisk={false}
            min={reminderHoursBounds.least}
            max={reminderHoursBounds.most}
            step={1}
            disabled={!mayChange}
            value={hours}
            onChange={(event) => setHours(event.currentTarget.value)}
          />
          {settings.smsProviders.length > 0 && (
            <NativeSelect
              label="СМС тем, у кого нет почты"
              description="Сервис, которому передаётся номер телефона"
              data={[noSms, ...settings.smsProviders]}
              disabled={!mayChange}
              value={provider}
              onChange={(event) => setProvider(event.currentTarget.value)}
            />
          )}
        </Group>
        {settings.smsProviders.length === 0 && (
          <Text size="sm" mt="sm">
            Сервис СМС в системе не подключён: сообщения уходят только почтой.
          </Text>
        )}
        {mayChange && (
          <Button type="submit" mt="md" loading={saving.isPending}>
            Сохранить
          </Button>
        )}
      </form>
    </Paper>
  );
}

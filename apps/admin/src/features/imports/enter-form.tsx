import { Button, Checkbox, Stack, Text } from "@mantine/core";
import { type FormEvent, useState } from "react";
import { enterImport, type ImportCard } from "../../api/imports.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useImportChange } from "./use-import-change.ts";

/** The head decides whether the rows of a checked file enter the journal, and which of them. */
export function EnterForm({ card }: { card: ImportCard }) {
  const { rows, faulty, repeated } = card;
  const [withFaults, setWithFaults] = useState(false);
  const [withRepeats, setWithRepeats] = useState(false);
  const entering = useImportChange(() => enterImport(card.id, { withFaults, withRepeats }), {
    done: "Строки вносятся. Страницу можно закрыть",
  });
  const isStopped = faulty > 0 && !withFaults;
  const count = rows - faulty - (withRepeats ? 0 : repeated);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    entering.mutate(undefined);
  };

  return (
    <form onSubmit={submit}>
      <Stack gap="sm" align="flex-start" mb="md">
        <ProblemNotice error={entering.error} />
        {faulty > 0 && (
          <Checkbox
            label={`Внести только верные строки, строки с ошибками (${faulty}) пропустить`}
            checked={withFaults}
            onChange={(event) => setWithFaults(event.currentTarget.checked)}
          />
        )}
        {repeated > 0 && (
          <Checkbox
            label={`Внести и похожие на строки журнала (${repeated})`}
            checked={withRepeats}
            onChange={(event) => setWithRepeats(event.currentTarget.checked)}
          />
        )}
        {isStopped && (
          <Text size="sm">
            Исправьте ошибки и загрузите файл ещё раз или отметьте, что строки с ошибками пропускаются.
          </Text>
        )}
        <Text size="sm">
          Строки получат следующие номера своих лет по порядку дат. Загрузку можно будет отменить.
        </Text>
        <Button type="submit" loading={entering.isPending} disabled={count <= 0 || isStopped}>
          Внести строк: {Math.max(0, count)}
        </Button>
      </Stack>
    </form>
  );
}

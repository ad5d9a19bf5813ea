import { Button, FileInput, Group, Paper, Stack, Text } from "@mantine/core";
import { importLimits } from "@prosvet/domain";
import { useNavigate } from "@tanstack/react-router";
import { type FormEvent, useState } from "react";
import { templateAddress, uploadImport } from "../../api/imports.ts";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { useImportChange } from "./use-import-change.ts";

/** Takes the template, and a file that was filled in after it. What was chosen stays when it is refused. */
export function UploadForm() {
  const navigate = useNavigate();
  const [file, setFile] = useState<File | null>(null);
  const isTooBig = file !== null && file.size > importLimits.bytes;
  const sending = useImportChange(uploadImport, {
    done: "Файл принят и проверяется",
    onSuccess: ({ import: { id } }) => {
      setFile(null);
      void navigate({ to: "/journal/imports", search: { file: id } });
    },
  });
  const submit = (event: FormEvent) => {
    event.preventDefault();
    if (file && !isTooBig) sending.mutate(file);
  };

  return (
    <Paper withBorder p="md" mb="md" component="section" aria-label="Новый файл">
      <Text mb="sm">
        Перенесите строки прежнего журнала в шаблон и загрузите файл. Сначала он только проверяется: в журнал
        ничего не попадёт, пока руководитель не решит внести строки. Имена получателей не загружаются.
      </Text>
      <form onSubmit={submit}>
        <Stack gap="md">
          <ProblemNotice error={sending.error} />
          <FileInput
            label="Файл"
            description="XLSX, не больше 10 МБ и 20 000 строк. Хранится зашифрованным 30 дней"
            placeholder="Выбрать файл"
            accept=".xlsx"
            value={file}
            onChange={setFile}
            error={isTooBig && "Файл больше 10 МБ. Разделите журнал на файлы по годам."}
          />
          <Group gap="sm">
            <Button type="submit" loading={sending.isPending} disabled={file === null || isTooBig}>
              Проверить файл
            </Button>
            <Button component="a" href={templateAddress} download variant="default">
              Скачать шаблон
            </Button>
          </Group>
        </Stack>
      </form>
    </Paper>
  );
}

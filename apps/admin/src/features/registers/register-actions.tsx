import { Button, Group } from "@mantine/core";
import { lazy, type ReactNode, Suspense, useState } from "react";
import type { RegisterAddresses } from "../../api/register-addresses.ts";
import type { ExportSubject } from "../../api/registers.ts";

const ExportDialog = lazy(() =>
  import("./export-dialog.tsx").then((module) => ({ default: module.ExportDialog })),
);

type Props = {
  subject: ExportSubject;
  addresses: RegisterAddresses;
  mayName: boolean;
  children?: ReactNode;
};

/** What is done with a whole journal: printed, had as a file. */
export function RegisterActions({ subject, addresses, mayName, children }: Props) {
  const [isOpen, setIsOpen] = useState(false);
  return (
    <Group gap="sm">
      {children}
      <Button variant="default" component="a" href={addresses.print} target="_blank" rel="noreferrer">
        Для печати
      </Button>
      <Button variant="default" onClick={() => setIsOpen(true)}>
        Скачать файл
      </Button>
      {isOpen && (
        <Suspense fallback={null}>
          <ExportDialog
            title="Журнал файлом"
            subject={subject}
            tableAddress={addresses.table}
            mayName={mayName}
            onClose={() => setIsOpen(false)}
          />
        </Suspense>
      )}
    </Group>
  );
}

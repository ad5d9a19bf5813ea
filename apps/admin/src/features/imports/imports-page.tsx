import { Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { importsQuery } from "../../api/imports.ts";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { ImportSection } from "./import-section.tsx";
import { ImportTable } from "./import-table.tsx";
import { UploadForm } from "./upload-form.tsx";

/** The journals that the centre kept before, brought in from files of Excel (R8). */
export function ImportsPage({ file, tabs }: { file: string | undefined; tabs: ReactNode }) {
  const { data: imports, error, refetch } = useQuery(importsQuery);
  const opened = file ?? imports?.[0]?.id;
  return (
    <Page title="Загрузка из Excel">
      {tabs}
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      <UploadForm />
      {!imports && !error && <Loading />}
      {opened && <ImportSection key={opened} id={opened} />}
      {imports && imports.length > 0 && (
        <section aria-labelledby="imports">
          <Title order={2} size="h3" mb="xs" id="imports">
            Все загрузки
          </Title>
          <ImportTable imports={imports} opened={opened ?? ""} />
        </section>
      )}
    </Page>
  );
}

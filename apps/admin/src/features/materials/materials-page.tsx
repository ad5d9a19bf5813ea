import { Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { materialsQuery } from "../../api/materials.ts";
import type { Material } from "../../api/types.ts";
import { useCentre } from "../../app/use-centre.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { TextLink } from "../../ui/links.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { MaterialDialog } from "./material-dialog.tsx";
import { MaterialTable } from "./material-table.tsx";

/** The centre's library: what is sent with answers to those who ask (R46). */
export function MaterialsPage() {
  const { role } = useCentre();
  const mayChange = role !== "consultant";
  const { data: materials, error, refetch } = useQuery(materialsQuery);
  const [changed, setChanged] = useState<Material | "new" | null>(null);

  return (
    <Page
      title="Материалы"
      actions={mayChange && <Button onClick={() => setChanged("new")}>Добавить материал</Button>}
    >
      <Text mb="md">
        Документы и страницы, ссылки на которые уходят вместе с{" "}
        <TextLink to="/written" search={{ state: "waiting" }}>
          письменными ответами
        </TextLink>
        .
      </Text>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!materials && !error && <Loading />}
      {materials && materials.length > 0 && (
        <MaterialTable materials={materials} onChange={mayChange ? setChanged : null} />
      )}
      {materials?.length === 0 && (
        <EmptyState title="В библиотеке пока ничего нет">
          <Text>{mayChange ? "Добавьте первый материал." : "Её ведут руководитель и регистратор."}</Text>
        </EmptyState>
      )}
      {changed && (
        <MaterialDialog material={changed === "new" ? null : changed} onClose={() => setChanged(null)} />
      )}
    </Page>
  );
}

import { Anchor, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { centresQuery } from "../../api/centres.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import tableStyles from "../../ui/table.module.css";

export function CentresPage() {
  const { data: centres, error, refetch } = useQuery(centresQuery);
  return (
    <Page title="Центры">
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!centres && !error && <Loading />}
      {centres?.length === 0 && (
        <EmptyState title="Центров пока нет">
          <Text>Заведите первый центр командой, которая описана в руководстве оператора.</Text>
        </EmptyState>
      )}
      {centres && centres.length > 0 && (
        <table className={tableStyles.table}>
          <caption className={tableStyles.hiddenCaption}>Центры системы</caption>
          <thead>
            <tr>
              <th scope="col">Центр</th>
              <th scope="col">Организация</th>
              <th scope="col">Муниципалитет</th>
              <th scope="col">Часовой пояс</th>
              <th scope="col">Страница для родителей</th>
            </tr>
          </thead>
          <tbody>
            {centres.map((centre) => (
              <tr key={centre.slug}>
                <td data-label="Центр">
                  <Text fw={600}>{centre.name}</Text>
                  {centre.demonstration && <Text size="sm">демонстрационный</Text>}
                </td>
                <td data-label="Организация">{centre.organisation}</td>
                <td data-label="Муниципалитет">{centre.municipality}</td>
                <td data-label="Часовой пояс">{centre.timezone}</td>
                <td data-label="Страница для родителей">
                  <Anchor href={`/c/${centre.slug}`}>/c/{centre.slug}</Anchor>
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </Page>
  );
}

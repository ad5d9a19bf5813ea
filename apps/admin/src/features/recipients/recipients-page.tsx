import { Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { findRecipients } from "../../api/recipients.ts";
import { useCentre } from "../../app/use-centre.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { Duplicates } from "./duplicates.tsx";
import { FoundTable } from "./found-table.tsx";
import { SearchForm } from "./search-form.tsx";

/** Who comes to the centre: found with a reason, opened by code (R33, R34). */
export function RecipientsPage() {
  const { role } = useCentre();
  const searching = useMutation({ mutationFn: findRecipients, gcTime: 0 });
  const found = searching.data;
  return (
    <Page title="Получатели">
      <SearchForm pending={searching.isPending} onSearch={(search) => searching.mutate(search)} />
      <ProblemNotice error={searching.error} />
      <div aria-live="polite">
        {found?.recipients.length === 0 && (
          <EmptyState title="Никто не нашёлся">
            <Text>
              {role === "consultant"
                ? "Вы видите тех, кому помогаете. Остальных ищут руководитель и регистратор."
                : "Проверьте, как записано: поиск точный, по части слова он не находит."}
            </Text>
          </EmptyState>
        )}
        {found && found.recipients.length > 0 && (
          <FoundTable caption="Найденные получатели" recipients={found.recipients} />
        )}
        {found?.more && <Text>Показаны первые двадцать. Уточните, кого вы ищете.</Text>}
      </div>
      {role !== "consultant" && <Duplicates />}
    </Page>
  );
}

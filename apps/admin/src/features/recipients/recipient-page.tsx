import { Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { type ReactNode, useState } from "react";
import { recipientQuery } from "../../api/recipients.ts";
import { useCentre } from "../../app/use-centre.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { HistorySection } from "../../ui/history-section.tsx";
import { TextLink } from "../../ui/links.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { EraseDialog } from "./erase-dialog.tsx";
import { ErasedNotice } from "./erased-notice.tsx";
import { ExtractDialog } from "./extract-dialog.tsx";
import { IdentityDialog } from "./identity-dialog.tsx";
import { MergeDialog } from "./merge-dialog.tsx";
import { RecipientFacts } from "./recipient-facts.tsx";
import { RecipientLists } from "./recipient-lists.tsx";
import styles from "./recipients.module.css";

const route = getRouteApi("/signed-in/recipients/card");

/**
 * One recipient under their code: what happened, and who they are only when somebody says why they ask. In: how the
 * desk keeps their consents.
 */
export function RecipientPage({ consents }: { consents: (recipientId: string) => ReactNode }) {
  const { id } = route.useSearch();
  const { role } = useCentre();
  const [open, setOpen] = useState<"identity" | "merge" | "extract" | "erase" | null>(null);
  const close = () => setOpen(null);
  const {
    data: recipient,
    error,
    refetch,
  } = useQuery({ ...recipientQuery(id ?? ""), enabled: id !== undefined });
  const mayMerge = role !== "consultant" && recipient?.mayBeNamed;
  return (
    <Page title={recipient ? `Получатель ${recipient.code}` : "Получатель"}>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {id && !recipient && !error && <Loading />}
      {!id && (
        <EmptyState title="Получатель не выбран">
          <Text>
            <TextLink to="/recipients">Найдите его</TextLink>.
          </Text>
        </EmptyState>
      )}
      {recipient && (
        <>
          <div className={styles.actions}>
            {recipient.mayBeNamed && (
              <Button onClick={() => setOpen("identity")}>Показать имя и контакты</Button>
            )}
            {mayMerge && (
              <Button variant="default" onClick={() => setOpen("merge")}>
                Объединить с другим
              </Button>
            )}
            {role === "head" && (
              <Button variant="default" onClick={() => setOpen("extract")}>
                Выписка для человека
              </Button>
            )}
            {role === "head" && recipient.erasedAt === null && (
              <Button variant="default" onClick={() => setOpen("erase")}>
                Уничтожить данные
              </Button>
            )}
          </div>
          {role === "head" && recipient.erasedAt !== null && <ErasedNotice recipientId={recipient.id} />}
          <RecipientFacts recipient={recipient} />
          <RecipientLists
            recipient={recipient}
            consents={role === "consultant" ? null : consents(recipient.id)}
          />
          {role === "head" && (
            <HistorySection about={{ subjectKind: "recipient", subjectId: recipient.id }} />
          )}
        </>
      )}
      {recipient && open === "identity" && <IdentityDialog recipient={recipient} onClose={close} />}
      {recipient && open === "extract" && <ExtractDialog recipient={recipient} onClose={close} />}
      {recipient && open === "erase" && <EraseDialog recipient={recipient} onClose={close} />}
      {recipient && open === "merge" && <MergeDialog recipient={recipient} onClose={close} />}
    </Page>
  );
}

import { Button, Paper, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { openRequest } from "../../api/written-requests.ts";
import { useCentre } from "../../app/use-centre.ts";
import { HistorySection } from "../../ui/history-section.tsx";
import { TextLink } from "../../ui/links.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { OpenedRequestView } from "./opened-request.tsx";

const route = getRouteApi("/signed-in/written/request");

/** One written request. What is asked is shown when it is asked for: the look is written down. */
export function WrittenRequestPage() {
  const { id = "" } = route.useSearch();
  const { role } = useCentre();
  return (
    <>
      <RequestToOpen key={id} id={id} />
      {role === "head" && <HistorySection about={{ subjectKind: "booking", subjectId: id }} />}
    </>
  );
}

function RequestToOpen({ id }: { id: string }) {
  const opening = useMutation({ mutationFn: () => openRequest(id), gcTime: 0 });
  const back = (
    <TextLink to="/written" search={{ state: "waiting" }}>
      Все запросы
    </TextLink>
  );
  const opened = opening.data;
  if (opened) {
    return (
      <Page title={`Письменный запрос ${opened.request.number}`} actions={back}>
        <OpenedRequestView opened={opened} onReopen={() => opening.mutate()} />
      </Page>
    );
  }
  return (
    <Page title="Письменный запрос" actions={back}>
      <Paper withBorder p="lg">
        <ProblemNotice error={opening.error} />
        <Text mb="md">
          Вопрос и черновик ответа зашифрованы. Просмотр записывается в журнал действий: кто открывал и когда.
        </Text>
        <Button autoFocus loading={opening.isPending} onClick={() => opening.mutate()}>
          Открыть вопрос
        </Button>
      </Paper>
    </Page>
  );
}

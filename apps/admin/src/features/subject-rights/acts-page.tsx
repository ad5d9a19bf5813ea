import { Anchor, Group, Text } from "@mantine/core";
import { dateInWords, erasureGroundLabels } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { actAddress, actsQuery } from "../../api/erasure.ts";
import type { DestructionAct } from "../../api/types.ts";
import { dayOfWire } from "../../time/wire-time.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton } from "../../ui/links.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import rowStyles from "../../ui/row.module.css";
import tableStyles from "../../ui/table.module.css";
import { RightsTabs } from "./rights-tabs.tsx";

const route = getRouteApi("/signed-in/personal/acts");
const shownCodes = 5;
const files = { pdf: "PDF", docx: "DOCX", log: "журнал событий" } as const;

/** Every act of destruction, the last one first, with its files (R12). */
export function ActsPage() {
  const { before } = route.useSearch();
  const { data: page, error, refetch } = useQuery(actsQuery(before));
  return (
    <Page title="Акты об уничтожении">
      <RightsTabs />
      <Text mb="md">Акт и выгрузку журнала событий хранят три года.</Text>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!page && !error && <Loading />}
      {page && page.acts.length > 0 && <Acts acts={page.acts} />}
      {page?.acts.length === 0 && (
        <EmptyState title="Актов пока нет">
          <Text>Акт составляется сам: при уничтожении по обращению и ночью, по срокам хранения.</Text>
        </EmptyState>
      )}
      <Group>
        {before !== undefined && (
          <LinkButton variant="default" to="/personal/acts" search={{}}>
            К последним
          </LinkButton>
        )}
        {page?.next != null && (
          <LinkButton variant="default" to="/personal/acts" search={{ before: page.next }}>
            Более ранние
          </LinkButton>
        )}
      </Group>
    </Page>
  );
}

const codesOf = ({ recipientCodes: codes }: DestructionAct): string =>
  codes.length > shownCodes
    ? `${codes.slice(0, shownCodes).join(", ")} и ещё ${codes.length - shownCodes}`
    : codes.join(", ");

const Acts = ({ acts }: { acts: DestructionAct[] }) => (
  <table className={tableStyles.table}>
    <caption className={tableStyles.hiddenCaption}>Акты об уничтожении, последние сначала</caption>
    <thead>
      <tr>
        <th scope="col">Акт</th>
        <th scope="col">Чьи данные</th>
        <th scope="col">Основание</th>
        <th scope="col">Кто уничтожил</th>
        <th scope="col">Файлы</th>
      </tr>
    </thead>
    <tbody>
      {acts.map((act) => (
        <tr key={act.id}>
          <td data-label="Акт">
            <div className={rowStyles.strong}>
              № {act.number} за {act.year} год
            </div>
            {dateInWords(dayOfWire(act.destroyedAt))}
          </td>
          <td data-label="Чьи данные">{codesOf(act)}</td>
          <td data-label="Основание">{erasureGroundLabels[act.ground]}</td>
          <td data-label="Кто уничтожил">{act.destroyedBy ?? "Программа"}</td>
          <td data-label="Файлы">
            {(["pdf", "docx", "log"] as const).map((file) => (
              <div key={file}>
                <Anchor
                  underline="always"
                  href={actAddress(act.id, file)}
                  download
                  aria-label={`Акт № ${act.number} за ${act.year} год: ${files[file]}`}
                >
                  {files[file]}
                </Anchor>
              </div>
            ))}
          </td>
        </tr>
      ))}
    </tbody>
  </table>
);

import { Button, Group, NativeSelect, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { type ReactNode, useState } from "react";
import { familiesQuery } from "../../api/families.ts";
import type { Family } from "../../api/types.ts";
import { EmptyState } from "../../ui/empty-state.tsx";
import { LinkButton } from "../../ui/links.tsx";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { FamilyDialog } from "./family-dialog.tsx";
import { FamilyTable } from "./family-table.tsx";
import { RemovalDialog } from "./removal-dialog.tsx";

type Opened = { kind: "add" } | { kind: "change" | "remove"; family: Family };

type Props = {
  year: number;
  before: number | undefined;
  /** The books there are. */
  years: { value: string; label: string }[];
  onYear: (year: number) => void;
  /** The other journals. */
  tabs: ReactNode;
  /** What is done with the whole book. */
  actions: ReactNode;
};

/** The register of families, newest first: codes and nobody's name (R10). */
export function FamiliesPage({ year, before, years, onYear, tabs, actions }: Props) {
  const { data: page, error, refetch } = useQuery(familiesQuery({ year, before }));
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);

  return (
    <Page
      title="Семьи"
      actions={
        page && (
          <Group gap="sm">
            {actions}
            <Button onClick={() => setOpened({ kind: "add" })}>Поставить на учёт</Button>
          </Group>
        )
      }
    >
      {tabs}
      {page && (
        <NativeSelect
          label="Книга"
          data={years}
          value={String(year)}
          onChange={(event) => onYear(Number(event.currentTarget.value))}
          maw="12rem"
          mb="md"
        />
      )}
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!page && !error && <Loading />}
      {page && page.families.length > 0 && (
        <FamilyTable
          title={page.title}
          families={page.families}
          onChange={(family) => setOpened({ kind: "change", family })}
          onRemove={(family) => setOpened({ kind: "remove", family })}
        />
      )}
      {page?.families.length === 0 && (
        <EmptyState title="В этой книге семей нет">
          <Text>Поставьте на учёт тех, кто назвал себя и согласился на этот журнал.</Text>
        </EmptyState>
      )}
      <Group>
        {before !== undefined && (
          <LinkButton variant="default" to="/journal/families" search={{ year }}>
            К последним
          </LinkButton>
        )}
        {page?.next != null && (
          <LinkButton variant="default" to="/journal/families" search={{ year, before: page.next }}>
            Более ранние
          </LinkButton>
        )}
      </Group>
      {opened?.kind === "add" && <FamilyDialog family={null} onClose={close} />}
      {opened?.kind === "change" && <FamilyDialog family={opened.family} onClose={close} />}
      {opened?.kind === "remove" && <RemovalDialog family={opened.family} onClose={close} />}
    </Page>
  );
}

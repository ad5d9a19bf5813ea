import { Button, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { staffQuery } from "../../api/staff.ts";
import type { StaffMember } from "../../api/types.ts";
import { Loading } from "../../ui/loading.tsx";
import { Page } from "../../ui/page.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { EndDialog } from "./end-dialog.tsx";
import { InviteDialog } from "./invite-dialog.tsx";
import { LinkDialog } from "./link-dialog.tsx";
import { MemberDialog } from "./member-dialog.tsx";
import { MemberHistoryDialog } from "./member-history-dialog.tsx";
import { StaffTable } from "./staff-table.tsx";

type Opened =
  | { kind: "card"; member: StaffMember | null }
  | { kind: "end"; member: StaffMember }
  | { kind: "history"; member: StaffMember }
  | { kind: "invite"; member: StaffMember }
  | { kind: "link"; link: string };

/** Who works in the centre, by what contract, and who is let in (R53); the head's alone. */
export function StaffPage() {
  const { data: members, error, refetch } = useQuery(staffQuery);
  const [opened, setOpened] = useState<Opened | null>(null);
  const close = () => setOpened(null);

  return (
    <Page
      title="Сотрудники"
      actions={<Button onClick={() => setOpened({ kind: "card", member: null })}>Добавить сотрудника</Button>}
    >
      <Text mb="md">
        Доступ открыт тому, у кого указаны номер и дата обязательства о неразглашении, если этого требует
        порядок центра. Остальные могут войти, но ничего не увидят.
      </Text>
      {error && <ProblemNotice error={error} onRetry={() => void refetch()} />}
      {!members && !error && <Loading />}
      {members && (
        <StaffTable
          members={members}
          onChange={(member) => setOpened({ kind: "card", member })}
          onEnd={(member) => setOpened({ kind: "end", member })}
          onInvite={(member) => setOpened({ kind: "invite", member })}
          onHistory={(member) => setOpened({ kind: "history", member })}
        />
      )}
      {opened?.kind === "history" && <MemberHistoryDialog member={opened.member} onClose={close} />}
      {opened?.kind === "card" && (
        <MemberDialog
          member={opened.member}
          onClose={close}
          onLink={(link) => setOpened({ kind: "link", link })}
        />
      )}
      {opened?.kind === "end" && <EndDialog member={opened.member} onClose={close} />}
      {opened?.kind === "invite" && (
        <InviteDialog
          member={opened.member}
          onClose={close}
          onLink={(link) => setOpened({ kind: "link", link })}
        />
      )}
      {opened?.kind === "link" && <LinkDialog link={opened.link} onClose={close} />}
    </Page>
  );
}

import { Button, Group } from "@mantine/core";
import type { StaffMember } from "../../api/types.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { DoneHistory } from "../../ui/done-history.tsx";

type Props = { member: StaffMember; onClose: () => void };

/** What was done with the card of somebody of the staff, by whom and when (R6). */
export const MemberHistoryDialog = ({ member, onClose }: Props) => (
  <Dialog title={`История: ${member.displayName}`} onClose={onClose}>
    <DoneHistory about={{ subjectKind: "membership", subjectId: member.id }} />
    <Group>
      <Button data-autofocus onClick={onClose}>
        Закрыть
      </Button>
    </Group>
  </Dialog>
);

import { Text } from "@mantine/core";
import type { Absence } from "../../api/types.ts";
import { ChangeDialog } from "./change-dialog.tsx";
import { absenceInWords } from "./in-words.ts";

type Props = { absence: Absence; onClose: () => void };

/** Somebody will be there after all. */
export const EndAbsenceDialog = ({ absence, onClose }: Props) => (
  <ChangeDialog
    title="Убрать отсутствие"
    change={{ kind: "withdraw_absence", absenceId: absence.id }}
    done="Отсутствие убрано"
    onClose={onClose}
  >
    <Text>
      Отсутствие {absenceInWords(absence)} будет убрано, и на это время снова можно будет записаться.
    </Text>
  </ChangeDialog>
);

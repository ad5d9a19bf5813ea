import type { BookingRow } from "../../api/types.ts";
import { AssignDialog } from "./assign-dialog.tsx";
import { CancelDialog } from "./cancel-dialog.tsx";
import { DiscloseDialog } from "./disclose-dialog.tsx";
import { HistoryDialog } from "./history-dialog.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { NoShowDialog } from "./no-show-dialog.tsx";

export type DialogKind = "assign" | "move" | "cancel" | "disclose" | "history" | "no-show";

export type DialogProps = { booking: BookingRow; onClose: () => void };

const dialogs = {
  assign: AssignDialog,
  move: MoveDialog,
  cancel: CancelDialog,
  disclose: DiscloseDialog,
  history: HistoryDialog,
  "no-show": NoShowDialog,
};

export function BookingDialog({ kind, ...props }: DialogProps & { kind: DialogKind }) {
  const Chosen = dialogs[kind];
  return <Chosen {...props} />;
}

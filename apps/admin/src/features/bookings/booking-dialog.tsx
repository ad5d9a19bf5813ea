import type { BookingRow } from "../../api/types.ts";
import { AssignDialog } from "./assign-dialog.tsx";
import { CancelDialog } from "./cancel-dialog.tsx";
import { DiscloseDialog } from "./disclose-dialog.tsx";
import { MoveDialog } from "./move-dialog.tsx";
import { NoShowDialog } from "./no-show-dialog.tsx";
import { PinDialog } from "./pin-dialog.tsx";
import { SecondDialog } from "./second-dialog.tsx";
import { VideoLinkDialog } from "./video-link-dialog.tsx";

export type DialogKind = "assign" | "move" | "cancel" | "disclose" | "no-show" | "second" | "video" | "pin";

export type DialogProps = { booking: BookingRow; onClose: () => void };

const dialogs = {
  assign: AssignDialog,
  move: MoveDialog,
  cancel: CancelDialog,
  disclose: DiscloseDialog,
  second: SecondDialog,
  video: VideoLinkDialog,
  pin: PinDialog,
  "no-show": NoShowDialog,
};

export function BookingDialog({ kind, ...props }: DialogProps & { kind: DialogKind }) {
  const Chosen = dialogs[kind];
  return <Chosen {...props} />;
}

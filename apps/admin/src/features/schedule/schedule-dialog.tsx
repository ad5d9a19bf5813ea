import type { Absence, NamedConsultant, OpeningOfDay } from "../../api/types.ts";
import { AbsenceDialog } from "./absence-dialog.tsx";
import { EndAbsenceDialog } from "./end-absence-dialog.tsx";
import { OpeningDialog } from "./opening-dialog.tsx";
import { PlacesDialog } from "./places-dialog.tsx";
import { WithdrawDialog } from "./withdraw-dialog.tsx";

export type OpenDialog =
  | { kind: "opening"; opening: OpeningOfDay | null; day: string; dated: boolean }
  | { kind: "withdraw"; opening: OpeningOfDay; day: string }
  | { kind: "absence" }
  | { kind: "end_absence"; absence: Absence }
  | { kind: "places" };

type Props = {
  dialog: OpenDialog;
  consultant: NamedConsultant;
  consultants: readonly NamedConsultant[];
  today: string;
  onClose: () => void;
};

/** The dialog that is open over the week. */
export function ScheduleDialog({ dialog, consultant, consultants, today, onClose }: Props) {
  switch (dialog.kind) {
    case "opening": {
      const { opening, day, dated } = dialog;
      const whose = opening?.consultant ?? consultant;
      return (
        <OpeningDialog
          consultant={whose}
          opening={opening}
          day={day}
          dated={dated}
          today={today}
          onClose={onClose}
        />
      );
    }
    case "withdraw":
      return <WithdrawDialog opening={dialog.opening} day={dialog.day} today={today} onClose={onClose} />;
    case "absence":
      return (
        <AbsenceDialog consultant={consultant} consultants={consultants} today={today} onClose={onClose} />
      );
    case "end_absence":
      return <EndAbsenceDialog absence={dialog.absence} onClose={onClose} />;
    case "places":
      return <PlacesDialog onClose={onClose} />;
  }
}

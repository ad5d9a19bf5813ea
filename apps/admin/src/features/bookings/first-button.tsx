import { Button } from "@mantine/core";
import type { BookingRow } from "../../api/types.ts";
import { LinkButton } from "../../ui/links.tsx";
import type { DialogKind } from "./booking-dialog.tsx";
import type { FirstAction } from "./first-action.ts";

type Props = {
  booking: BookingRow;
  first: FirstAction;
  pending: boolean;
  onConfirm: () => void;
  onOpen: (kind: DialogKind) => void;
};

export function FirstButton({ booking, first, pending, onConfirm, onOpen }: Props) {
  switch (first) {
    case "record_service":
      return (
        <LinkButton to="/services/new" search={{ booking: booking.id }}>
          Записать услугу
        </LinkButton>
      );
    case "confirm":
      return (
        <Button loading={pending} onClick={onConfirm}>
          Подтвердить
        </Button>
      );
    case "move":
      return <Button onClick={() => onOpen("move")}>Назначить время</Button>;
    default:
      return null;
  }
}

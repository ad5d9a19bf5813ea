import { Group } from "@mantine/core";
import type { BookingRow } from "../../api/types.ts";
import type { DialogKind } from "./booking-dialog.tsx";
import { BookingMenu } from "./booking-menu.tsx";
import { firstActionOf } from "./first-action.ts";
import { FirstButton } from "./first-button.tsx";
import { useConfirmBooking } from "./use-confirm-booking.ts";

type Props = { booking: BookingRow; today: string; onOpen: (kind: DialogKind) => void };

/** The action that is due stands as a button, the others in a menu. */
export function BookingActions({ booking, today, onOpen }: Props) {
  const confirming = useConfirmBooking(booking);
  const first = firstActionOf(booking, today);
  const actions = { booking, first, onOpen, onConfirm: () => confirming.mutate() };
  return (
    <Group gap="xs" wrap="nowrap">
      <FirstButton {...actions} pending={confirming.isPending} />
      <BookingMenu {...actions} />
    </Group>
  );
}

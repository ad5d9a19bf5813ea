import { Button, Group, Menu } from "@mantine/core";
import type { BookingRow } from "../../api/types.ts";
import { LinkButton } from "../../ui/links.tsx";
import { MenuLink } from "../../ui/menu-link.tsx";
import type { DialogKind } from "./booking-dialog.tsx";
import { type FirstAction, firstActionOf } from "./first-action.ts";
import { menuId } from "./menu-id.ts";
import { useConfirmBooking } from "./use-confirm-booking.ts";
import { useMarkNoShow } from "./use-mark-no-show.ts";

type Props = { booking: BookingRow; today: string; onOpen: (kind: DialogKind) => void };

/** The action that is due stands as a button, the others in a menu. */
export function BookingActions({ booking, today, onOpen }: Props) {
  const confirming = useConfirmBooking(booking);
  const markingNoShow = useMarkNoShow(booking);
  const may = (action: BookingRow["actions"][number]) => booking.actions.includes(action);
  const pending = confirming.isPending || markingNoShow.isPending;
  const first = firstActionOf(booking, today);

  return (
    <Group gap="xs" wrap="nowrap">
      <FirstButton
        first={first}
        booking={booking}
        pending={pending}
        onConfirm={() => confirming.mutate()}
        onMove={() => onOpen("move")}
      />
      <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
        <Menu.Target>
          <Button
            id={menuId(booking)}
            variant="default"
            px="sm"
            aria-label={`Другие действия, запись ${booking.number}`}
          >
            Ещё
          </Button>
        </Menu.Target>
        <Menu.Dropdown>
          {may("confirm") && first !== "confirm" && (
            <Menu.Item onClick={() => confirming.mutate()}>Подтвердить</Menu.Item>
          )}
          {may("record_service") && first !== "record_service" && (
            <MenuLink to="/services/new" search={{ booking: booking.id }}>
              Записать услугу
            </MenuLink>
          )}
          {may("move") && first !== "move" && (
            <Menu.Item onClick={() => onOpen("move")}>
              {booking.startsAt ? "Перенести" : "Назначить время"}
            </Menu.Item>
          )}
          {may("assign") && <Menu.Item onClick={() => onOpen("assign")}>Назначить консультанта</Menu.Item>}
          {may("mark_no_show") && <Menu.Item onClick={() => markingNoShow.mutate()}>Не пришли</Menu.Item>}
          {may("cancel_by_centre") && <Menu.Item onClick={() => onOpen("cancel")}>Отменить запись</Menu.Item>}
          {!booking.anonymous && (
            <Menu.Item onClick={() => onOpen("disclose")}>Показать имя и телефон</Menu.Item>
          )}
          <Menu.Item onClick={() => onOpen("history")}>История записи</Menu.Item>
        </Menu.Dropdown>
      </Menu>
    </Group>
  );
}

type FirstProps = {
  first: FirstAction;
  booking: BookingRow;
  pending: boolean;
  onConfirm: () => void;
  onMove: () => void;
};

function FirstButton({ first, booking, pending, onConfirm, onMove }: FirstProps) {
  if (first === "record_service") {
    return (
      <LinkButton to="/services/new" search={{ booking: booking.id }}>
        Записать услугу
      </LinkButton>
    );
  }
  if (first === "confirm") {
    return (
      <Button loading={pending} onClick={onConfirm}>
        Подтвердить
      </Button>
    );
  }
  return first === "move" ? <Button onClick={onMove}>Назначить время</Button> : null;
}

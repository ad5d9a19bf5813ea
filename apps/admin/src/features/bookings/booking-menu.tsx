import { Button, Menu } from "@mantine/core";
import type { BookingAction, BookingRow } from "../../api/types.ts";
import { ActionMenu } from "../../ui/action-menu.tsx";
import { MenuLink } from "../../ui/menu-link.tsx";
import type { DialogKind } from "./booking-dialog.tsx";
import type { FirstAction } from "./first-action.ts";
import { menuButtonId } from "./menu-button-id.ts";

type Props = {
  booking: BookingRow;
  first: FirstAction;
  onConfirm: () => void;
  onOpen: (kind: DialogKind) => void;
};

/** Everything the person may do with the booking now, but the action that already stands beside the menu. */
export function BookingMenu({ booking, first, onConfirm, onOpen }: Props) {
  const may = (action: BookingAction) => action !== first && booking.actions.includes(action);
  return (
    <ActionMenu id={menuButtonId(booking)}>
      <Menu.Target>
        <Button variant="default" px="sm" aria-label={`Ещё действия с записью ${booking.number}`}>
          Ещё
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {may("confirm") && <Menu.Item onClick={onConfirm}>Подтвердить</Menu.Item>}
        {may("record_service") && (
          <MenuLink to="/services/new" search={{ booking: booking.id }}>
            Записать услугу
          </MenuLink>
        )}
        {may("move") && (
          <Menu.Item onClick={() => onOpen("move")}>
            {booking.startsAt ? "Перенести" : "Назначить время"}
          </Menu.Item>
        )}
        {may("assign") && <Menu.Item onClick={() => onOpen("assign")}>Назначить консультанта</Menu.Item>}
        {may("mark_no_show") && <Menu.Item onClick={() => onOpen("no-show")}>Отметить неявку</Menu.Item>}
        {may("cancel_by_centre") && <Menu.Item onClick={() => onOpen("cancel")}>Отменить запись</Menu.Item>}
        {!booking.anonymous && (
          <Menu.Item onClick={() => onOpen("disclose")}>Показать имя и телефон</Menu.Item>
        )}
        <Menu.Item onClick={() => onOpen("history")}>История записи</Menu.Item>
      </Menu.Dropdown>
    </ActionMenu>
  );
}

import { Menu } from "@mantine/core";
import { useLocation } from "@tanstack/react-router";
import type { BookingAction, BookingRow } from "../../api/types.ts";
import { ActionMenu } from "../../ui/action-menu.tsx";
import { MenuLink } from "../../ui/menu-link.tsx";
import styles from "../../ui/row.module.css";
import type { DialogKind } from "./booking-dialog.tsx";
import type { FirstAction } from "./first-action.ts";
import { mayHaveVideo } from "./may-have-video.ts";
import { menuButtonId } from "./menu-button-id.ts";

type Props = {
  booking: BookingRow;
  first: FirstAction;
  onConfirm: (booking: BookingRow) => void;
  onOpen: (kind: DialogKind, booking: BookingRow) => void;
};

/** Everything the person may do with the booking now, but the action that already stands beside the menu. */
export function BookingMenu({ booking, first, onConfirm, onOpen }: Props) {
  const isOnCard = useLocation().pathname === "/queue/booking";
  const may = (action: BookingAction) => action !== first && booking.actions.includes(action);
  return (
    <ActionMenu id={menuButtonId(booking)} defaultOpened>
      <Menu.Target>
        <button
          type="button"
          className={styles.button}
          aria-label={`Ещё действия с записью ${booking.number}`}
        >
          Ещё
        </button>
      </Menu.Target>
      <Menu.Dropdown>
        {may("confirm") && <Menu.Item onClick={() => onConfirm(booking)}>Подтвердить</Menu.Item>}
        {may("record_service") && (
          <MenuLink to="/services/new" search={{ booking: booking.id }}>
            Записать услугу
          </MenuLink>
        )}
        {may("move") && (
          <Menu.Item onClick={() => onOpen("move", booking)}>
            {booking.startsAt ? "Перенести" : "Назначить время"}
          </Menu.Item>
        )}
        {may("assign") && (
          <Menu.Item onClick={() => onOpen("assign", booking)}>Назначить консультанта</Menu.Item>
        )}
        {may("assign_second") && booking.startsAt && booking.consultant && (
          <Menu.Item onClick={() => onOpen("second", booking)}>Второй консультант</Menu.Item>
        )}
        {mayHaveVideo(booking) && (
          <Menu.Item onClick={() => onOpen("video", booking)}>Ссылка на видеосвязь</Menu.Item>
        )}
        {may("mark_no_show") && (
          <Menu.Item onClick={() => onOpen("no-show", booking)}>Отметить неявку</Menu.Item>
        )}
        {may("cancel_by_centre") && (
          <Menu.Item onClick={() => onOpen("cancel", booking)}>Отменить запись</Menu.Item>
        )}
        {!booking.anonymous && (
          <Menu.Item onClick={() => onOpen("disclose", booking)}>Показать имя и телефон</Menu.Item>
        )}
        {!isOnCard && (
          <MenuLink to="/queue/booking" search={{ id: booking.id }}>
            Карточка и история
          </MenuLink>
        )}
      </Menu.Dropdown>
    </ActionMenu>
  );
}

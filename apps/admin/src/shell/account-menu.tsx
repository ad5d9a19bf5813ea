import { Button, Menu } from "@mantine/core";
import type { Session } from "../api/types.ts";
import { useSignOut } from "../features/sessions/use-sign-out.ts";
import { ActionMenu } from "../ui/action-menu.tsx";
import { MenuLink } from "../ui/menu-link.tsx";
import styles from "./shell.module.css";

type Props = { person: string; session: Session; onShowShortcuts: () => void };

export function AccountMenu({ person, session, onShowShortcuts }: Props) {
  const signingOut = useSignOut("here");
  const signingOutEverywhere = useSignOut("everywhere");
  return (
    <ActionMenu>
      <Menu.Target>
        <Button variant="subtle" className={styles.account}>
          {person}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {session.places.length > 1 && <MenuLink to="/place">Сменить место работы</MenuLink>}
        <MenuLink to="/account">Моя учётная запись</MenuLink>
        <Menu.Item onClick={onShowShortcuts}>Быстрые клавиши</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => signingOut.mutate()}>Выйти</Menu.Item>
        <Menu.Item onClick={() => signingOutEverywhere.mutate()}>Выйти на всех устройствах</Menu.Item>
      </Menu.Dropdown>
    </ActionMenu>
  );
}

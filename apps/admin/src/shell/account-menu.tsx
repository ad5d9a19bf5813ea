import { Button, Menu } from "@mantine/core";
import type { Session } from "../api/types.ts";
import { useSignOut } from "../features/sessions/use-sign-out.ts";
import { MenuLink } from "../ui/menu-link.tsx";

type Props = { person: string; session: Session; onShowShortcuts: () => void };

export function AccountMenu({ person, session, onShowShortcuts }: Props) {
  const signingOut = useSignOut("here");
  const signingOutEverywhere = useSignOut("everywhere");
  return (
    <Menu position="bottom-end" transitionProps={{ duration: 0 }}>
      <Menu.Target>
        <Button variant="subtle" size="compact-md">
          {person}
        </Button>
      </Menu.Target>
      <Menu.Dropdown>
        {session.places.length > 1 && <MenuLink to="/place">Сменить место работы</MenuLink>}
        <Menu.Item onClick={onShowShortcuts}>Быстрые клавиши</Menu.Item>
        <Menu.Divider />
        <Menu.Item onClick={() => signingOut.mutate()}>Выйти</Menu.Item>
        <Menu.Item onClick={() => signingOutEverywhere.mutate()}>Выйти на всех устройствах</Menu.Item>
      </Menu.Dropdown>
    </Menu>
  );
}

import { Menu, type MenuProps } from "@mantine/core";

/** A menu of actions that stays inside the page's landmarks and opens with the focus on its first action. */
export const ActionMenu = (props: MenuProps) => (
  <Menu
    position="bottom-end"
    transitionProps={{ duration: 0 }}
    withinPortal={false}
    withInitialFocusPlaceholder={false}
    returnFocus
    {...props}
  />
);

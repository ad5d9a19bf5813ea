import { Menu, type MenuItemProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { ComponentPropsWithRef } from "react";

type Props = Omit<ComponentPropsWithRef<"a">, "style" | "color"> & MenuItemProps;

const AnchorItem = (props: Props) => <Menu.Item component="a" {...props} />;

/** A link of the application among the actions of a menu. */
export const MenuLink = createLink(AnchorItem);

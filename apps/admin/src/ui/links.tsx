import { Anchor, type AnchorProps, Button, type ButtonProps } from "@mantine/core";
import { createLink } from "@tanstack/react-router";
import type { ComponentPropsWithRef } from "react";

type Native = Omit<ComponentPropsWithRef<"a">, "style" | "color">;

const AnchorButton = (props: Native & ButtonProps) => <Button component="a" {...props} />;
const TextAnchor = (props: Native & AnchorProps) => <Anchor underline="always" {...props} />;

/** A link of the application that looks like a button. */
export const LinkButton = createLink(AnchorButton);

/** A link of the application inside text. */
export const TextLink = createLink(TextAnchor);

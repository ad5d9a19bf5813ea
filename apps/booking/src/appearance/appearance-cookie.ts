import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import type { PageContext } from "../pages-env.ts";
import { type Appearance, appearanceOf, appearanceText } from "./appearance.ts";

const yearSeconds = 31_536_000;
const nameOf = (secure: boolean) => (secure ? "__Host-prosvet-view" : "prosvet-view");

export const readAppearance = (c: PageContext, secure: boolean): Appearance =>
  appearanceOf(getCookie(c, nameOf(secure)));

/** Keeps the choice for a year; it says nothing of the person. */
export function keepAppearance(c: PageContext, secure: boolean, appearance: Appearance): void {
  const options = { path: "/", httpOnly: true, sameSite: "Lax", secure } as const;
  if (!appearance.on) deleteCookie(c, nameOf(secure), options);
  else setCookie(c, nameOf(secure), appearanceText(appearance), { ...options, maxAge: yearSeconds });
}

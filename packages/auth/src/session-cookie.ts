import { Cookie, type Lucia } from "lucia";

/** With TLS the name itself makes browsers insist on Secure, Path=/ and no Domain. */
export const cookieNameFor = (secure: boolean) => (secure ? "__Host-prosvet" : "prosvet");

/** The Set-Cookie of a session. It ends with the browser: kindergartens share computers, and the server keeps the limits. */
export function cookieFor(lucia: Lucia, token: string): string {
  const { name, value, attributes } = lucia.createSessionCookie(token);
  return new Cookie(name, value, { ...attributes, maxAge: undefined }).serialize();
}

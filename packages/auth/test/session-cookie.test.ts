import { expect, it } from "vitest";
import { worlds } from "./world.ts";

const openWorld = worlds();
const flags = (cookie: string) => new Set(cookie.split("; ").slice(1));

it("with TLS the cookie is bound to the host, unseen by scripts, and ends with the browser", async () => {
  const world = openWorld({ secureCookies: true });
  const { email } = await world.createPerson();
  const { token, cookie } = await world.signIn(email);
  expect(world.auth.cookieName).toBe("__Host-prosvet");
  expect(cookie.split("; ")[0]).toBe(`__Host-prosvet=${token}`);
  expect(flags(cookie)).toEqual(new Set(["HttpOnly", "Path=/", "SameSite=Lax", "Secure"]));
});

it("without TLS the cookie has a plain name and no Secure", async () => {
  const world = openWorld();
  const { email } = await world.createPerson();
  const { token, cookie } = await world.signIn(email);
  expect(world.auth.cookieName).toBe("prosvet");
  expect(cookie.split("; ")[0]).toBe(`prosvet=${token}`);
  expect(flags(cookie)).toEqual(new Set(["HttpOnly", "Path=/", "SameSite=Lax"]));
});

it("the blank cookie takes the cookie of the same name and path away", async () => {
  const { auth } = openWorld({ secureCookies: true });
  expect(auth.blankCookie.split("; ")[0]).toBe("__Host-prosvet=");
  expect(flags(auth.blankCookie)).toEqual(
    new Set(["HttpOnly", "Max-Age=0", "Path=/", "SameSite=Lax", "Secure"]),
  );
});

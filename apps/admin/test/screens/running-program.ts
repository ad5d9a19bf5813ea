import { randomBytes } from "node:crypto";
import { createAuth } from "@prosvet/auth";
import { asVerifiedDepartment } from "@prosvet/db";
import { createProgram, type Listening, listen } from "@prosvet/standalone";
import type { TestCentre, TestDatabase } from "@prosvet/testing";
import type { Member } from "@prosvet/usecases";
import { addMember } from "@prosvet/usecases/set-up";
import { Hono } from "hono";
import { afterAll, beforeAll } from "vitest";

export type SignIn = { email: string; password: string };

let number = 0;
const newSignIn = (): SignIn => ({
  email: `person-${++number}-${Date.now()}@example.ru`,
  password: `длинный пароль ${Date.now()}`,
});

/** An address of the network that documents may name (RFC 3849), of a household of its own. */
const someAddress = () => `2001:db8:${randomBytes(4).toString("hex").replace(/^..../, "$&:")}::1`;

/** What the proxy of a deployment does: it says from where it was asked. */
const behindProxy = (program: Hono, address: string): Hono =>
  new Hono().all("*", (c) => {
    c.req.raw.headers.set("X-Forwarded-For", address);
    return program.fetch(c.req.raw, c.env);
  });

/**
 * The program of `npm start` without its worker, on a free port, over the database of the test run. It stands behind a
 * proxy, and each test file comes from an address of its own: sign-ins are limited by the address, and files run together.
 */
export function runningProgram(base: TestDatabase) {
  const auth = createAuth(base.db, { secureCookies: false, clock: () => new Date() });
  let listening: Listening;
  beforeAll(async () => {
    const program = createProgram({ ...base.deps(), auth, origin: null, trustProxy: true });
    listening = await listen(behindProxy(program, someAddress()), { host: "127.0.0.1", port: 0 });
  });
  afterAll(() => listening.close());

  const account = async (displayName: string, operator = false) => {
    const signIn = newSignIn();
    return { signIn, identityId: await auth.createIdentity({ ...signIn, displayName, operator }) };
  };
  return {
    home: () => `http://localhost:${listening.port}`,
    async staff({ tenantId, consultantIds }: TestCentre, role: Member["role"]): Promise<SignIn> {
      const { signIn, identityId } = await account("Ольга Иванова");
      const consultantId = role === "consultant" ? consultantIds[0] : undefined;
      const obligation = { number: "1", signedOn: "2026-09-01" };
      await addMember(base, {
        tenantId,
        identityId,
        role,
        displayName: "Ольга Иванова",
        consultantId,
        obligation,
      });
      return signIn;
    },
    async department(departmentId: string): Promise<SignIn> {
      const { signIn, identityId } = await account("Специалист отдела");
      await auth.joinDepartment(identityId, asVerifiedDepartment(departmentId));
      return signIn;
    },
    operator: async (): Promise<SignIn> => (await account("Оператор", true)).signIn,
  };
}

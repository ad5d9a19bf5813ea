import { randomUUID, randomUUIDv7 } from "node:crypto";
import { asVerifiedDepartment, type DepartmentId, type TenantId } from "@prosvet/db";
import { identities, memberships, sessions } from "@prosvet/db/schema";
import { createCentre, type TestDatabase, testDatabase } from "@prosvet/testing";
import { eq } from "drizzle-orm";
import { createAuth } from "../src/index.ts";
import { createPasswords } from "../src/passwords.ts";

export const password = "длинный пароль из слов";

type Centre = { tenantId: TenantId; slug: string; departmentId: DepartmentId };

/** An e-mail that nobody has. */
export const stranger = () => `${randomUUID()}@example.org`;

/** For the tests of one file: opens as many worlds as they want over one database. */
export const worlds = () => {
  const base = testDatabase();
  return (wishes?: { secureCookies?: boolean }) => openWorld(base, wishes);
};

/** A deployment of one's own: a clock that the test moves, and a count of the hashings. */
function openWorld(base: TestDatabase, { secureCookies = false } = {}) {
  const { db, owner } = base;
  const passwords = createPasswords();
  let now = new Date("2026-10-05T09:00:20Z").getTime();
  let hashings = 0;
  const counted = <Inputs extends unknown[], Output>(run: (...inputs: Inputs) => Output) => {
    return (...inputs: Inputs): Output => {
      hashings += 1;
      return run(...inputs);
    };
  };
  const countedPasswords = {
    ...passwords,
    hash: counted(passwords.hash),
    matches: counted(passwords.matches),
  };
  const auth = createAuth(db, { secureCookies, clock: () => new Date(now) }, countedPasswords);

  const setDisabled = (id: string, disabledAt: Date | null) =>
    owner.transact((tx) => tx.update(identities).set({ disabledAt }).where(eq(identities.id, id)));

  return {
    owner,
    auth,
    now: () => new Date(now),
    pass(seconds: number) {
      now += seconds * 1000;
    },
    async hashingsDuring(run: () => Promise<unknown>): Promise<number> {
      const before = hashings;
      await run();
      return hashings - before;
    },

    async createPerson({ operator = false } = {}) {
      const email = stranger();
      const id = await auth.createIdentity({ email, password, displayName: "Анна Ильина", operator });
      return { id, email };
    },
    disable: (id: string) => setDisabled(id, new Date(now)),
    enable: (id: string) => setDisabled(id, null),
    storedSessions: (identityId: string) =>
      owner.transact((tx) => tx.select().from(sessions).where(eq(sessions.identityId, identityId))),
    async storedIdentity(id: string) {
      const [row] = await owner.transact((tx) => tx.select().from(identities).where(eq(identities.id, id)));
      return row;
    },
    signIn: (email: string, secret = password, address: string = randomUUID()) =>
      auth.signIn({ email, password: secret, address }),

    async createCentre(name = "Гармония"): Promise<Centre> {
      const { tenantId, slug, departmentId } = await createCentre(base, { name, timezone: "Europe/Moscow" });
      return { tenantId, slug, departmentId: asVerifiedDepartment(departmentId) };
    },
    async hire(identityId: string, { tenantId }: Centre, role = "registrar"): Promise<string> {
      const id = randomUUIDv7();
      const member = { id, tenantId, identityId, role, displayName: "Ильина А. П." };
      await owner.inTenant(tenantId, (tx) => tx.insert(memberships).values(member));
      return id;
    },
  };
}

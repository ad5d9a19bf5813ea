import { createHash, randomBytes } from "node:crypto";
import { createAuth } from "@prosvet/auth";
import { asVerifiedDepartment, withAuth } from "@prosvet/db";
import { sessions } from "@prosvet/db/schema";
import { createDepartment, testDatabase } from "@prosvet/testing";
import type { Member } from "@prosvet/usecases";
import { type ApiDeps, createApi, type LogLine } from "../../src/app.ts";
import { type Caller, callerOf } from "./caller.ts";

/** Monday, eight in the morning of the test centres. */
export const testNow = new Date("2026-11-23T03:00:00Z");

const hour = 3_600_000;
const symbols = "abcdefghijklmnopqrstuvwxyz234567";
const newToken = () => Array.from(randomBytes(40), (byte) => symbols[byte & 31]).join("");

export const password = "длинный пароль из слов";

/** The API over the database of this run, or over one of the file's own, with people who can call it. */
export function world(changes: Partial<ApiDeps> = {}, base = testDatabase()) {
  const clock = () => testNow;
  const auth = createAuth(base.db, { secureCookies: false, clock });
  const logs: LogLine[] = [];
  const log = (line: LogLine) => void logs.push(line);
  const deps: ApiDeps = { ...base.deps({ clock }), auth, origin: null, trustProxy: false, log, ...changes };
  const api = createApi(deps);
  const caller = (token?: string) => callerOf(api, token && `${auth.cookieName}=${token}`);

  /** A session opened without a password; with no place it is the operator's, or of somebody who has not chosen. */
  async function asIdentity(
    identityId: string,
    place: Partial<typeof sessions.$inferInsert> = {},
  ): Promise<Caller> {
    const token = newToken();
    const id = createHash("sha256").update(token).digest("hex");
    const expiresAt = new Date(testNow.getTime() + hour);
    await withAuth(base.db, async (tx) => {
      await tx.insert(sessions).values({ id, identityId, createdAt: testNow, expiresAt, ...place });
    });
    return caller(token);
  }

  const newIdentity = (wishes: { email?: string; operator?: boolean } = {}) =>
    auth.createIdentity({ email: `${newToken()}@example.ru`, password, displayName: "Проверка", ...wishes });

  return {
    ...{ base, auth, api, logs, deps, newIdentity, asIdentity },
    anybody: caller(),
    asMember: ({ identityId, tenantId, membershipId }: Member) =>
      asIdentity(identityId, { tenantId, membershipId }),
    asOperator: async () => asIdentity(await newIdentity({ operator: true })),
    async asDepartment(wanted?: string) {
      const departmentId = wanted ?? (await createDepartment(base));
      const identityId = await newIdentity();
      await auth.joinDepartment(identityId, asVerifiedDepartment(departmentId));
      return asIdentity(identityId, { departmentId });
    },
  };
}

export type World = ReturnType<typeof world>;

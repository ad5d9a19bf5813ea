import { type Auth, createAuth } from "@prosvet/auth";
import { newId } from "@prosvet/crypto";
import { asVerifiedDepartment } from "@prosvet/db";
import type { TestCentre, TestDatabase } from "@prosvet/testing";
import type { Member } from "@prosvet/usecases";
import { addMember } from "@prosvet/usecases/set-up";
import { prepareJobs, startWorker } from "@prosvet/worker";
import { afterAll, beforeAll } from "vitest";
import { buildPagesOnce } from "../src/build-pages.ts";
import { createProgram, type Listening, listen } from "../src/index.ts";

export type SignIn = { email: string; password: string };

export type RunningProgram = {
  /** Where it listens, `http://localhost:port`. */
  readonly home: string;
  staff(
    centre: TestCentre,
    role: Member["role"],
    displayName: string,
    consultantId?: string,
  ): Promise<SignIn>;
  department(departmentId: string, displayName: string): Promise<SignIn>;
  operator(displayName: string): Promise<SignIn>;
};

/** The whole program of `npm start` on a free port, worker included, over the database of the test run. */
export function runningProgram(base: TestDatabase, clock: () => Date = () => new Date()): RunningProgram {
  let [listening, worker]: [Listening | undefined, { stop(): Promise<void> } | undefined] = [
    undefined,
    undefined,
  ];
  let auth: Auth;

  beforeAll(async () => {
    buildPagesOnce();
    auth = createAuth(base.db, { secureCookies: false, clock });
    await prepareJobs(base.urls.owner);
    worker = await startWorker(base.deps({ clock }), base.urls.doors.worker);
    const program = createProgram({ ...base.deps({ clock }), auth, origin: null, trustProxy: false });
    listening = await listen(program, { host: "127.0.0.1", port: 0 });
  }, 120_000);
  afterAll(async () => {
    await listening?.close();
    await worker?.stop();
  });

  const account = async (displayName: string, operator = false) => {
    const signIn = { email: `${newId()}@example.ru`, password: `пароль ${newId()}` };
    return { signIn, identityId: await auth.createIdentity({ ...signIn, displayName, operator }) };
  };
  return {
    get home() {
      return `http://localhost:${listening?.port}`;
    },
    async staff({ tenantId }, role, displayName, consultantId) {
      const { signIn, identityId } = await account(displayName);
      const obligation = { number: "1", signedOn: "2026-09-01" };
      await addMember(base, { tenantId, identityId, role, displayName, consultantId, obligation });
      return signIn;
    },
    async department(departmentId, displayName) {
      const { signIn, identityId } = await account(displayName);
      await auth.joinDepartment(identityId, asVerifiedDepartment(departmentId));
      return signIn;
    },
    operator: async (displayName) => (await account(displayName, true)).signIn,
  };
}

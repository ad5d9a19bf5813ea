import { createHash } from "node:crypto";
import { type Db, withAuth } from "@prosvet/db";
import { AuthError } from "./auth-error.ts";
import { readIdentity, setPassword } from "./identity-queries.ts";
import {
  type OpenInvitation,
  readInvitation,
  useInvitation,
  withdrawInvitationsOf,
} from "./invitation-queries.ts";
import { assertPassword } from "./password-rules.ts";
import type { Passwords } from "./passwords.ts";
import type { EngineOptions } from "./session-engine.ts";
import { deleteSessionsOf } from "./session-queries.ts";
import { forgiveAccount, spendLink } from "./sign-in-allowances.ts";

export type InvitedPassword = { secret: string; password: string; address: string };

/** Whose link it is, and what writes the password: quickly, in one transaction, once. */
export type ReadyPassword = { invited: OpenInvitation; apply: () => Promise<void> };

const isOver = () =>
  new AuthError(
    "not_found",
    "Эта ссылка уже использована или её срок вышел. Попросите руководителя центра прислать новую.",
  );

/**
 * Finds whose link this is and hashes the password that they want. With `apply` all their sessions end and their other
 * links lead nowhere. Throws `invalid`, `too_many` before any hashing, `not_found` for a link that is over, from here and
 * from `apply`.
 */
export async function readyInvitedPassword(
  db: Db,
  options: EngineOptions,
  passwords: Passwords,
  { secret, password, address }: InvitedPassword,
): Promise<ReadyPassword> {
  assertPassword(password);
  await spendLink(db, address, options.clock());
  const tokenHash = createHash("sha256").update(secret).digest("hex");
  const invited = await withAuth(db, (tx) => readInvitation(tx, tokenHash, options.clock()));
  if (!invited) throw isOver();
  const passwordHash = await passwords.hash(password);
  const apply = () =>
    withAuth(db, async (tx) => {
      const now = options.clock();
      if (!(await useInvitation(tx, invited, now))) throw isOver();
      const known = await readIdentity(tx, invited.identityId);
      if (!known || !(await setPassword(tx, known, { passwordHash, passwordSetAt: now }))) throw isOver();
      await deleteSessionsOf(tx, known.id);
      await withdrawInvitationsOf(tx, known.id, now);
      await forgiveAccount(tx, known.email);
    });
  return { invited, apply };
}

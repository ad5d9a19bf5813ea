import type { AuthTx } from "@prosvet/db";
import { sessions } from "@prosvet/db/schema";
import { eq } from "drizzle-orm";

/** Ends the sessions that work at a membership. */
export const deleteSessionsAt = (tx: AuthTx, membershipId: string) =>
  tx.delete(sessions).where(eq(sessions.membershipId, membershipId)).execute();

import { sha256 } from "@prosvet/crypto";
import { type DirectoryTx, withDirectory } from "@prosvet/db";
import { AppError } from "../app-error.ts";
import type { Ctx, Parent } from "../context.ts";
import { countOne, readSpent } from "./allowance-queries.ts";

/** How often one address may do a thing in an hour. Families share addresses, so these stop floods, not people. */
export const allowancesPerHour = { book: 20, wrong_pin: 10 } as const;

export type AllowancePurpose = keyof typeof allowancesPerHour;

const hour = 3_600_000;

/** Spends one of the address's allowance in a transaction of its own. Throws `too_many` with the seconds to wait. */
export async function spendAllowance(ctx: Ctx<Parent>, purpose: AllowancePurpose): Promise<void> {
  const spent = await counted(ctx, purpose, countOne);
  if (spent > allowancesPerHour[purpose]) throw tooMany(ctx);
}

/** Lets nobody on whose allowance is spent, and spends none. Throws `too_many` with the seconds to wait. */
export async function requireAllowance(ctx: Ctx<Parent>, purpose: AllowancePurpose): Promise<void> {
  const spent = await counted(ctx, purpose, readSpent);
  if (spent >= allowancesPerHour[purpose]) throw tooMany(ctx);
}

type Count = (tx: DirectoryTx, key: string, windowStart: Date) => Promise<number>;

async function counted(ctx: Ctx<Parent>, purpose: AllowancePurpose, count: Count): Promise<number> {
  if (ctx.publicLimits === "lifted") return 0;
  const key = sha256(`${purpose} ${ctx.actor.address}`);
  return withDirectory(ctx.db, (tx) => count(tx, key, windowOf(ctx)));
}

const windowOf = ({ now }: Ctx) => new Date(Math.floor(now.getTime() / hour) * hour);

const tooMany = (ctx: Ctx) =>
  new AppError("too_many", "Слишком много попыток с этого адреса. Попробуйте позже или позвоните в центр.", {
    retryAfterSeconds: Math.ceil((windowOf(ctx).getTime() + hour - ctx.now.getTime()) / 1000),
  });

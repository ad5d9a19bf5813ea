import { sha256 } from "@prosvet/crypto";
import { withDirectory } from "@prosvet/db";
import { AppError } from "../app-error.ts";
import type { Ctx, Parent } from "../context.ts";
import { countOne } from "./allowance-queries.ts";

/** How often one address may do a thing in an hour. Families share addresses, so these stop floods, not people. */
export const allowancesPerHour = { book: 20, try_pin: 10 } as const;

const hour = 3_600_000;

/** Spends one of the address's allowance in a transaction of its own. Throws `too_many` with the seconds to wait. */
export async function spendAllowance(
  ctx: Ctx<Parent>,
  purpose: keyof typeof allowancesPerHour,
): Promise<void> {
  if (ctx.publicLimits === "lifted") return;
  const windowStart = new Date(Math.floor(ctx.now.getTime() / hour) * hour);
  const key = sha256(`${purpose} ${ctx.actor.address}`);
  const spent = await withDirectory(ctx.db, (tx) => countOne(tx, key, windowStart));
  if (spent <= allowancesPerHour[purpose]) return;
  const retryAfterSeconds = Math.ceil((windowStart.getTime() + hour - ctx.now.getTime()) / 1000);
  throw new AppError(
    "too_many",
    "Слишком много попыток с этого адреса. Попробуйте позже или позвоните в центр.",
    {
      retryAfterSeconds,
    },
  );
}

import { newId } from "@prosvet/crypto";
import type { TenantTx } from "@prosvet/db";
import { readCentreKey } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { hasMail, insertLetter, insertQueued } from "./letter-queries.ts";
import { sealOnce } from "./once-address.ts";

/**
 * How materials reach whoever asked for them: by a letter to the address they left, at their booking for number and PIN,
 * or by a letter to an address that is used once and kept nowhere.
 */
export const letterWays = ["email", "number_and_pin", "once"] as const;
export type LetterWay = (typeof letterWays)[number];

/** Where to: the first two as far as they are there, chosen for the caller when they name none. */
export type WantedWay = { way?: "email" | "number_and_pin" | undefined } | { way: "once"; address: string };

type Handed = {
  id?: string;
  serviceId: string;
  recipientId: string;
  bookingId: string | null;
  materialIds: string[];
};

/** A line that is taken back at once takes its letter with it. */
const leavesAfterMs = 2 * 60_000;
const dayMs = 86_400_000;
/** An address that is used once waits for no post that is away for longer. */
const keptMs = { email: 14 * dayMs, once: dayMs } as const;

/**
 * Hands materials of the library to the recipient of a line (R46), in the caller's transaction: a letter to the address
 * they left, queued once; without an address they stand at the booking; or a letter to one address that was said for it
 * (R32), sealed until it has left or is given up. Out: the way, null when there is none.
 */
export async function queueLetter(
  tx: TenantTx,
  ctx: Ctx<Member>,
  { id = newId(), ...handed }: Handed,
  wanted: WantedWay = {},
): Promise<LetterWay | null> {
  const way = wayTo(await readReach(tx, handed), wanted);
  if (way === null) return null;
  const { now } = ctx;
  await insertLetter(tx, { id, ...handed, way, madeAt: now, madeBy: ctx.actor.membershipId });
  if (way === "number_and_pin") return way;
  const queuedId = newId();
  await insertQueued(tx, {
    ...{ id: queuedId, materialLetterId: id, createdAt: now },
    sendAfter: new Date(now.getTime() + leavesAfterMs),
    expiresAt: new Date(now.getTime() + keptMs[way]),
    addressSealed: wanted.way === "once" ? await sealed(tx, ctx, queuedId, wanted.address) : null,
  });
  return way;
}

/** Which ways there are to a recipient without asking them for an address. */
export type Reach = { email: boolean; booking: boolean };

export const readReach = async (
  tx: TenantTx,
  { recipientId, bookingId }: Pick<Handed, "recipientId" | "bookingId">,
): Promise<Reach> => ({ email: await hasMail(tx, recipientId), booking: bookingId !== null });

function wayTo({ email, booking }: Reach, { way }: WantedWay): LetterWay | null {
  if (way === "once") return way;
  if (email && way !== "number_and_pin") return "email";
  return booking && way !== "email" ? "number_and_pin" : null;
}

async function sealed(tx: TenantTx, { keyring }: Ctx, queuedId: string, address: string): Promise<string> {
  return sealOnce(await readCentreKey(tx, keyring), { tenantId: tx.tenantId, queuedId }, address);
}

import { CryptoError, open } from "@prosvet/crypto";
import type { WorkerTx } from "@prosvet/db";
import { normaliseEmail } from "@prosvet/domain";
import { writeAudit } from "../audit/index.ts";
import { type CentreKey, readCentreKey } from "../centres/index.ts";
import { mayNotify } from "../consents/index.ts";
import type { Ctx } from "../context.ts";
import { openOnce } from "../materials/index.ts";
import { identityPlace, openHolder } from "../recipients/index.ts";
import { type LetterScene, readLetterScene, selectEnclosed } from "./letter-scene-queries.ts";
import { centreNameOf } from "./notice-facts.ts";
import { claimNotice, type OutboxRow } from "./outbox-queries.ts";
import type { Letter, Post } from "./post.ts";
import { readSealedAddresses } from "./scene-queries.ts";
import { claimedForMs, giveUp, type Taken, withdraw } from "./taken.ts";

type Row = OutboxRow & { letterId: string };

/**
 * Takes a letter with materials (R46) for one try, in the transaction that holds its row: looks again whether it may be
 * sent, opens the address alone, writes the look down (R34). Its subject says who writes and nothing of what about. One
 * that was said for this letter alone (R32) is nobody's consent to be kept, and goes with the row's end.
 */
export async function takeLetter(tx: WorkerTx, ctx: Ctx, post: Post, row: Row): Promise<Taken | null> {
  const { now } = ctx;
  const { email } = post;
  if (!email) return null;
  const scene = await readLetterScene(tx, row.letterId);
  if (!scene) return withdraw(tx, row, "state_changed", now);
  if (now >= row.expiresAt) return withdraw(tx, row, "expired", now);
  const isOnce = scene.way === "once";
  if (!isOnce && !(await mayNotify(tx, scene.recipientId)))
    return withdraw(tx, row, "consent_withdrawn", now);
  // A keyring that does not fit is a fault of the deployment: everything waits until it does.
  const centreKey = await readCentreKey(tx, ctx.keyring);
  try {
    const to = isOnce ? onceOf(centreKey, row) : await mailOf(tx, centreKey, scene.recipientId);
    if (to === "unreadable") return giveUp(tx, row, to, now);
    if (to === "erased" || to === "no_address") return withdraw(tx, row, to, now);
    await writeAudit(tx, ctx, {
      action: "materials.deliver",
      subject: { kind: "service", id: scene.serviceId },
      facts: { attempt: row.attempts + 1 },
    });
    const letter = letterOf(row.id, scene, to.address, await selectEnclosed(tx, scene.materialIds));
    await claimNotice(tx, row, new Date(now.getTime() + claimedForMs));
    const { id, tenantId, letterId } = row;
    const parcel = { way: "email" as const, send: () => email(letter) };
    return { id, tenantId, letterId, parcel, attempts: row.attempts + 1 };
  } catch (error) {
    if (!(error instanceof CryptoError)) throw error;
    return giveUp(tx, row, "unreadable", now);
  }
}

async function mailOf(tx: WorkerTx, centreKey: CentreKey, recipientId: string) {
  const holder = await openHolder(tx, centreKey, recipientId);
  if (!holder) return "erased";
  const sealed = (await readSealedAddresses(tx, holder.id))?.email;
  if (!sealed) return "no_address";
  return { address: open(holder.key, sealed, identityPlace(tx.tenantId, "email", holder.id)) };
}

function onceOf(centreKey: CentreKey, { id, tenantId, addressSealed }: Row) {
  if (addressSealed === null) return "no_address";
  const address = openOnce(centreKey, { tenantId, queuedId: id }, addressSealed);
  return address === null ? "unreadable" : { address };
}

type Enclosed = { title: string; address: string };

const notKept = ["Этот адрес назвали нам только для этого письма. Мы его не храним.", ""];

function letterOf(id: string, scene: LetterScene, to: string, enclosed: readonly Enclosed[]): Letter {
  const from = centreNameOf(scene);
  const links = enclosed.flatMap(({ title, address }) => [`${title}: ${address}`, ""]);
  const lines = ["Здравствуйте!", "", "Вы просили прислать материалы. Вот они:", "", ...links];
  const asked = scene.phone ? [`Вопросы можно задать по телефону ${scene.phone}.`] : [];
  return {
    ...{ id, from, to, event: null },
    replyTo: scene.email && normaliseEmail(scene.email),
    subject: "Материалы по вашей просьбе",
    text: [...lines, ...(scene.way === "once" ? notKept : []), ...asked, from, ""].join("\n"),
  };
}

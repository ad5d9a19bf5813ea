import { open } from "@prosvet/crypto";
import type { WorkerTx } from "@prosvet/db";
import type { NoticeKind } from "@prosvet/domain";
import { z } from "zod";
import type { CentreKey } from "../centres/index.ts";
import { bookingPlace, identityPlace, openHolder } from "../recipients/index.ts";
import type { Post } from "./post.ts";
import { readSealedAddresses, type Scene } from "./scene-queries.ts";

/** Whom a notice goes to and by what; `wait` when the deployment cannot send that way just now. */
export type Addressed =
  | { way: "email"; to: string }
  | { way: "sms"; to: string; provider: string }
  | "wait"
  | "anonymous"
  | "no_address";

/**
 * Opens the one address that a notice goes to: the mail when there is one, else the telephone when the centre has chosen
 * a provider. Nothing else of the identity is opened. In: the recipient's own key.
 */
export async function addressOf(
  tx: WorkerTx,
  post: Post,
  { kind, scene, key, centreKey }: { kind: NoticeKind; scene: Scene; key: Buffer; centreKey: CentreKey },
): Promise<Addressed> {
  if (kind === "referrer_receipt") return addressOfReferrer(tx.tenantId, post, scene, key);
  const { recipientId, smsProvider } = scene;
  const holder = recipientId && (await openHolder(tx, centreKey, recipientId));
  const sealed = holder && (await readSealedAddresses(tx, holder.id));
  if (!sealed) return "anonymous";
  const opened = (column: "email" | "phone", value: string) =>
    open(holder.key, value, identityPlace(tx.tenantId, column, holder.id));
  if (sealed.email && post.email) return { way: "email", to: opened("email", sealed.email) };
  if (sealed.phone && smsProvider && post.sms.has(smsProvider)) {
    return { way: "sms", to: opened("phone", sealed.phone), provider: smsProvider };
  }
  return sealed.email || (sealed.phone && smsProvider) ? "wait" : "no_address";
}

const Referrer = z.object({ email: z.string().nullish() });

function addressOfReferrer(tenantId: string, post: Post, scene: Scene, key: Buffer): Addressed {
  if (!scene.referrerSealed) return "no_address";
  const place = bookingPlace(tenantId, "referrer", scene.id);
  const { email } = Referrer.parse(JSON.parse(open(key, scene.referrerSealed, place)));
  if (!email) return "no_address";
  return post.email ? { way: "email", to: email } : "wait";
}

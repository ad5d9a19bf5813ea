import { normaliseCode } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import { normaliseEmail, normalisePhone, searchedName } from "@prosvet/domain";
import { z } from "zod";
import { AppError } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { blindIndexesOf, readCentreIn, readCentreKey } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { requireMember } from "../gate.ts";
import { type FoundRecipient, foundOf } from "./found-recipient.ts";
import { findKept } from "./kept-recipient.ts";
import { LookWhy } from "./look-why.ts";
import { openIdentity } from "./open-identity.ts";
import type { Person } from "./person.ts";
import { type IndexedPart, readIdOfCode, selectByIndex } from "./recipient-search-queries.ts";
import { indexedColumns } from "./sealed-identity.ts";
import { sealedWhy } from "./sealed-why.ts";

export const FindRecipients = z.strictObject({
  by: z.enum(["phone", "email", "name", "code"]),
  text: z.string().trim().min(2).max(254),
  why: LookWhy,
});
export type FindRecipients = z.infer<typeof FindRecipients>;

/** More are no search but a list of the centre's recipients. */
const mostFound = 20;

export type FoundRecipients = { timezone: string; recipients: FoundRecipient[]; more: boolean };

/**
 * Finds recipients by telephone, e-mail, whole name, surname or code, exactly (R34). What an index finds is opened and
 * compared; each identity that is opened is a line of the audit with why, and the text that was looked for is in none.
 * A consultant finds only those they serve, by their code also those they have served. At most 20; throws `invalid`.
 */
export async function findRecipients(ctx: Ctx, wanted: FindRecipients): Promise<FoundRecipients> {
  requireMember(ctx, "head", "registrar", "consultant");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const found = wanted.by === "code" ? await byCode(tx, ctx, wanted) : await byIdentity(tx, ctx, wanted);
    if (found.length === 0) {
      // Words of whom nobody was found may name them: no key is there to seal them with.
      const facts = { reason: wanted.why.reason, by: wanted.by, found: 0 };
      await writeAudit(tx, ctx, {
        action: "recipients.find",
        subject: { kind: "recipient", id: null },
        facts,
      });
    }
    const { timezone } = await readCentreIn(tx, ctx.now);
    return { timezone, recipients: found.slice(0, mostFound), more: found.length > mostFound };
  });
}

async function byCode(tx: TenantTx, ctx: Ctx<Member>, { text, why }: FindRecipients) {
  const code = normaliseCode(text);
  if (!code) throw unreadable("Проверьте код: в нём девять знаков, например K7M2-9QXD-4.");
  const id = await readIdOfCode(tx, code);
  const kept = id && (await findKept(tx, ctx, id));
  if (!kept) return [];
  const isOpened = kept.mayBeNamed && kept.row.isNamed;
  const centreKey = await readCentreKey(tx, ctx.keyring);
  if (isOpened) {
    const facts = await sealedWhy(tx, centreKey, kept.row.id, why);
    await note(tx, ctx, kept.row.id, { ...facts, by: "code", matched: true });
  }
  const identity = isOpened ? await openIdentity(tx, centreKey, kept.row.id) : {};
  return [await foundOf(tx, kept, identity)];
}

async function byIdentity(tx: TenantTx, ctx: Ctx<Member>, { by, text, why }: FindRecipients) {
  const { part, value, isSame } = wantedOf(by, text);
  const centreKey = await readCentreKey(tx, ctx.keyring);
  const indexes = blindIndexesOf(centreKey, indexedColumns[part], value);
  const found: FoundRecipient[] = [];
  for (const id of await selectByIndex(tx, part, indexes, 10 * mostFound)) {
    const kept = await findKept(tx, ctx, id);
    if (!kept?.mayBeNamed) continue;
    const identity = await openIdentity(tx, centreKey, kept.row.id);
    const matched = isSame(identity);
    const facts = await sealedWhy(tx, centreKey, kept.row.id, why);
    await note(tx, ctx, kept.row.id, { ...facts, by, matched });
    if (matched) found.push(await foundOf(tx, kept, identity));
    if (found.length > mostFound) break;
  }
  return found;
}

const note = (tx: TenantTx, ctx: Ctx<Member>, id: string, facts: Record<string, unknown>) =>
  writeAudit(tx, ctx, { action: "recipients.find", subject: { kind: "recipient", id }, facts });

type Wanted = { part: IndexedPart; value: string; isSame: (identity: Partial<Person>) => boolean };

function wantedOf(by: FindRecipients["by"], text: string): Wanted {
  if (by === "phone") {
    const phone = normalisePhone(text);
    if (!phone) throw unreadable("Не удалось прочитать номер. Напишите его так: +7 912 345-67-89.");
    return { part: "phone", value: phone, isSame: (identity) => identity.phone === phone };
  }
  if (by === "email") {
    const email = normaliseEmail(text);
    if (!email) throw unreadable("Проверьте адрес электронной почты, например: mama@example.ru.");
    return { part: "email", value: email, isSame: (identity) => identity.email === email };
  }
  const name = searchedName(text);
  if (!name)
    throw unreadable("Напишите имя так, как оно записано: фамилия, имя, отчество. Или одну фамилию.");
  const isWhole = name.includes(" ");
  const nameOf = (identity: Partial<Person>) => searchedName(identity.name ?? "");
  return isWhole
    ? { part: "name", value: name, isSame: (identity) => nameOf(identity) === name }
    : { part: "surname", value: name, isSame: (identity) => nameOf(identity).split(" ")[0] === name };
}

const unreadable = (message: string) =>
  new AppError("invalid", message, { detail: { errors: [{ path: "text", message }] } });

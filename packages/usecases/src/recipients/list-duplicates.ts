import { type TenantTx, withTenant } from "@prosvet/db";
import { searchedName } from "@prosvet/domain";
import { writeAudit } from "../audit/index.ts";
import { readCentreIn, readCentreKey } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { requireMember } from "../gate.ts";
import { type FoundRecipient, foundOf } from "./found-recipient.ts";
import { findKept, type KeptRecipient } from "./kept-recipient.ts";
import { openIdentity } from "./open-identity.ts";
import type { Person } from "./person.ts";
import { selectLikeGroups } from "./recipient-search-queries.ts";

const parts = ["phone", "email", "name"] as const;
type Part = (typeof parts)[number];

/** What of an identity is compared, in the form in which it is the same. */
const comparable: Record<Part, (identity: Partial<Person>) => string | null> = {
  phone: ({ phone }) => phone ?? null,
  email: ({ email }) => email ?? null,
  name: ({ name }) => searchedName(name ?? "") || null,
};

const mostGroups = 30;

/** Recipients who may be one person, and what of theirs is the same. */
export type Duplicates = { timezone: string; groups: { same: Part[]; recipients: FoundRecipient[] }[] };

/**
 * Recipients with the same telephone, e-mail or whole name (R33): what the indexes find is opened and compared, and each
 * identity that is opened is a line of the audit. Who came anonymously is in none. Whether they are one person is for a
 * human to say.
 */
export async function listDuplicates(ctx: Ctx): Promise<Duplicates> {
  requireMember(ctx, "head", "registrar");
  return withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    const look = await lookingAt(tx, ctx);
    const groups = new Map<string, Duplicates["groups"][number]>();
    for (const part of parts) {
      for (const ids of await selectLikeGroups(tx, part, mostGroups)) {
        for (const same of await sameOf(ids, look, comparable[part])) {
          const key = same.map(({ kept }) => kept.row.id).join();
          const recipients = () => Promise.all(same.map(({ kept, identity }) => foundOf(tx, kept, identity)));
          const group = groups.get(key) ?? { same: [], recipients: await recipients() };
          groups.set(key, { ...group, same: [...group.same, part] });
        }
      }
    }
    const { timezone } = await readCentreIn(tx, ctx.now);
    return { timezone, groups: [...groups.values()] };
  });
}

type Looked = { kept: KeptRecipient; identity: Partial<Person> };
type Look = (id: string) => Promise<Looked | null>;

/** Opens each identity once, with its line of the audit. */
async function lookingAt(tx: TenantTx, ctx: Ctx<Member>): Promise<Look> {
  const centreKey = await readCentreKey(tx, ctx.keyring);
  const seen = new Map<string, Looked | null>();
  const open = async (id: string) => {
    const kept = await findKept(tx, ctx, id);
    if (!kept) return null;
    await writeAudit(tx, ctx, { action: "recipients.list_duplicates", subject: { kind: "recipient", id } });
    return { kept, identity: await openIdentity(tx, centreKey, id) };
  };
  return async (id) => {
    const known = seen.get(id);
    if (known !== undefined) return known;
    const looked = await open(id);
    seen.set(id, looked);
    return looked;
  };
}

async function sameOf(ids: string[], look: Look, compared: (identity: Partial<Person>) => string | null) {
  const byValue = new Map<string, Looked[]>();
  for (const id of ids) {
    const looked = await look(id);
    const value = looked && compared(looked.identity);
    if (looked && value !== null) byValue.set(value, [...(byValue.get(value) ?? []), looked]);
  }
  return [...byValue.values()].filter((same) => same.length > 1);
}

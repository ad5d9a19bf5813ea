import { readTenant } from "@prosvet/db";
import { type LogoMark, readTenantEntry, selectLogoMark } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";

/** A logo as the staff see it: where it lies among the pages, and its size there in CSS pixels. */
export type OwnLogo = { address: string; width: number; height: number };

/** The path of a centre's logo among the parents' pages. */
export const logoAddress = (slug: string, { version }: LogoMark) => `/c/${slug}/logo/${version}.png`;

/** The logo of the head's centre, or null. Throws `forbidden`. */
export async function readOwnLogo(ctx: Ctx): Promise<OwnLogo | null> {
  requireMember(ctx, "head");
  const [entry, [mark]] = await readTenant(ctx.db, ctx.actor.tenantId, (tx) =>
    Promise.all([readTenantEntry(tx), selectLogoMark(tx).execute()]),
  );
  return entry && mark ? ownLogoOf(entry.slug, mark) : null;
}

export const ownLogoOf = (slug: string, mark: LogoMark): OwnLogo => ({
  address: logoAddress(slug, mark),
  width: mark.width,
  height: mark.height,
});

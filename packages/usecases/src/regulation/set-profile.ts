import { withTenant } from "@prosvet/db";
import { normaliseEmail, refusalOfAccent } from "@prosvet/domain";
import { z } from "zod";
import { AppError, refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { forgetCentre } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { type OwnProfile, profileIn, versionOfProfile } from "./profile.ts";
import { updateEntry, updateProfile } from "./profile-queries.ts";
import { lockVersions } from "./regulation-queries.ts";

const line = (most: number) => z.string().trim().min(1).max(most);

export const SetProfile = z.strictObject({
  /** The `profileVersion` that was read before the profile was changed. */
  basedOn: z.string().max(64),
  name: line(200),
  shortName: line(60),
  organisation: line(400),
  founder: line(400).nullable(),
  /** The post of whoever leads the organisation: «Заведующий детским садом № 1». */
  director: line(300),
  directorName: line(200).nullable(),
  address: line(400),
  phone: z
    .string()
    .trim()
    .max(80)
    .regex(/^[+()\d\s.,;доб-]{5,80}$/)
    .nullable(),
  email: line(300)
    .refine((email) => normaliseEmail(email) !== null)
    .nullable(),
  site: z
    .url({ protocol: /^https?$/ })
    .max(300)
    .nullable(),
  openingHours: line(300),
  /** Of buttons and links on the centre's pages: `#rrggbb`. */
  accent: z.string().toLowerCase().max(7),
});
export type SetProfile = z.infer<typeof SetProfile>;

/**
 * Sets who the centre is: its name and organisation, who leads it, how to reach it, its colour (R3, R4). Out: the
 * profile. Throws `forbidden`, `refused` for a colour too pale to read, `conflict` when somebody has changed it since.
 */
export async function setProfile(ctx: Ctx, { basedOn, ...next }: SetProfile): Promise<OwnProfile> {
  requireMember(ctx, "head");
  refuse(refusalOfAccent(next.accent));
  const { tenantId } = ctx.actor;
  const profile = await withTenant(ctx.db, tenantId, async (tx) => {
    await lockVersions(tx);
    const former = await profileIn(tx);
    if (versionOfProfile(former) !== basedOn) throw changedMeanwhile();
    const changed = (Object.keys(next) as (keyof OwnProfile)[]).filter((name) => next[name] !== former[name]);
    const { name, organisation, ...rest } = next;
    await updateEntry(tx, { name, organisation });
    await updateProfile(tx, { ...rest, updatedAt: ctx.now });
    await writeAudit(tx, ctx, {
      action: "regulation.set_profile",
      subject: { kind: "centre", id: tenantId },
      facts: { changed },
    });
    return profileIn(tx);
  });
  forgetCentre(ctx.db, tenantId);
  return profile;
}

const changedMeanwhile = () =>
  new AppError(
    "conflict",
    "Сведения о центре изменил другой сотрудник. Обновите страницу, посмотрите их и внесите изменения заново.",
  );

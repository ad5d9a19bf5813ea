import { createHash } from "node:crypto";
import { withTenant } from "@prosvet/db";
import type { AuditAction } from "@prosvet/domain";
import { z } from "zod";
import { AppError } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { forgetCentre, readCentreIn } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { requireMember } from "../gate.ts";
import { drawLogo } from "./draw-logo.ts";
import { deleteLogo, putLogo } from "./logo-queries.ts";
import { type OwnLogo, ownLogoOf } from "./own-logo.ts";

/** A PNG or JPEG in base64, at most 45 KB. */
export const SetLogo = z.strictObject({ image: z.base64().min(1).max(60_000) });
export type SetLogo = z.infer<typeof SetLogo>;

const drawn = /^(\x89PNG\r\n|\xff\xd8\xff)/;

/**
 * Puts the centre's own logo on its pages. What is kept is drawn anew: no script, no hidden bytes, nothing of the file.
 * Out: where it lies and its size there. Throws `forbidden`, `invalid` for what is no picture.
 */
export async function setLogo(ctx: Ctx, { image }: SetLogo): Promise<OwnLogo> {
  requireMember(ctx, "head");
  const picture = Buffer.from(image, "base64");
  const logo = drawn.test(picture.toString("latin1", 0, 8)) ? await drawLogo(picture) : null;
  if (!logo) {
    throw new AppError("invalid", "Не получилось прочитать картинку. Возьмите логотип в файле PNG или JPG.");
  }
  const { png, width, height } = logo;
  const mark = { version: createHash("sha256").update(png).digest("hex").slice(0, 16), width, height };
  const { membershipId } = ctx.actor;
  const slug = await withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    await putLogo(tx, {
      ...mark,
      image: png.toString("base64"),
      ...{ updatedAt: ctx.now, updatedBy: membershipId },
    });
    await audit(tx, ctx, "centres.set_logo");
    return (await readCentreIn(tx, ctx.now)).slug;
  });
  forgetCentre(ctx.db, ctx.actor.tenantId);
  return ownLogoOf(slug, mark);
}

/** Takes the logo off the pages; the sign of the service stands there again. Throws `forbidden`. */
export async function removeLogo(ctx: Ctx): Promise<void> {
  requireMember(ctx, "head");
  await withTenant(ctx.db, ctx.actor.tenantId, async (tx) => {
    await deleteLogo(tx);
    await audit(tx, ctx, "centres.remove_logo");
  });
  forgetCentre(ctx.db, ctx.actor.tenantId);
}

const audit = (tx: Parameters<typeof writeAudit>[0], ctx: Ctx<Member>, action: AuditAction) =>
  writeAudit(tx, ctx, { action, subject: { kind: "centre", id: ctx.actor.tenantId } });

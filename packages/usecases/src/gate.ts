import { AppError } from "./app-error.ts";
import type { Actor, Ctx, DepartmentReader, Member, Operator } from "./context.ts";

const forbidden = () =>
  new AppError("forbidden", "Для этого действия нужны другие права. Обратитесь к руководителю центра.");

/** The first line of a use-case of the staff. Throws `forbidden` for everybody whose role is not named. */
export function requireMember(ctx: Ctx, ...roles: Member["role"][]): asserts ctx is Ctx<Member> {
  if (ctx.actor.kind !== "member" || !roles.includes(ctx.actor.role)) throw forbidden();
}

/** The first line of a use-case of the education department. */
export function requireDepartment(ctx: Ctx): asserts ctx is Ctx<DepartmentReader> {
  if (ctx.actor.kind !== "department") throw forbidden();
}

/** The first line of a use-case of the operator of the deployment. */
export function requireOperator(ctx: Ctx): asserts ctx is Ctx<Operator> {
  if (ctx.actor.kind !== "operator") throw forbidden();
}

/** The first line of a use-case that several kinds of people share. */
export function requireActor(ctx: Ctx, ...kinds: Actor["kind"][]): void {
  if (!kinds.includes(ctx.actor.kind)) throw forbidden();
}

/**
 * A consultant works with what is theirs; a head and a registrar (null) with everything of the centre. Throws
 * `forbidden` for a consultant who is none of the centre's: theirs is nothing, not everything.
 */
export function ownConsultantOf(actor: Member): string | null {
  if (actor.role !== "consultant") return null;
  if (actor.consultantId === null) throw forbidden();
  return actor.consultantId;
}

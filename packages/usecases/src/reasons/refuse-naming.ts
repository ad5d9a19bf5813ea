import type { TenantTx } from "@prosvet/db";
import {
  findNamings,
  findSurnames,
  isOfStaff,
  type Naming,
  type ReasonPlace,
  refusalOfNaming,
  searchedSurname,
  wordsOfNames,
} from "@prosvet/domain";
import { AppError } from "../app-error.ts";
import type { Ctx } from "../context.ts";
import { surnamesOf } from "../recipients/index.ts";
import { selectStaffNames } from "./staff-name-queries.ts";

/** Whom a reason is about, as far as anybody is: recipients who are on record, and names that were given with it. */
export type Concerned = {
  recipientIds?: readonly (string | null | undefined)[];
  names?: readonly (string | null | undefined)[];
};

/** Words of the staff by the field they were typed into. */
export type TypedReasons = Readonly<Record<string, string | null | undefined>>;

/**
 * Lets no reason pass that names somebody: it stands in clear where everybody reads it (R33 [Г 18], [К 22]). A telephone,
 * an e-mail address, a patronymic, a surname with initials, and in any form the surname of whom it concerns; the names of
 * the staff may stand there. Throws `refused` with the words to take out and the field in `detail.errors`.
 */
export async function refuseNaming(
  tx: TenantTx,
  ctx: Ctx,
  place: ReasonPlace,
  reasons: TypedReasons,
  concerned: Concerned = {},
): Promise<void> {
  const typed = Object.entries(reasons).flatMap(([path, text]) => (text ? [{ path, text }] : []));
  if (typed.length === 0) return;
  const isTheirs = await surnameTest(tx, ctx, concerned);
  const found = typed.flatMap(({ path, text }) => {
    const namings = [...findNamings(text), ...(isTheirs ? findSurnames(text, isTheirs) : [])];
    return namings.length > 0 ? [{ path, namings }] : [];
  });
  if (found.length === 0) return;
  const staff = wordsOfNames(await selectStaffNames(tx));
  for (const { path, namings } of found) {
    const ofOthers = namings.filter((naming) => !isOfStaff(naming, staff));
    if (ofOthers.length > 0) throw refused(ofOthers, place, path);
  }
}

async function surnameTest(tx: TenantTx, ctx: Ctx, { recipientIds = [], names = [] }: Concerned) {
  const given = new Set(names.flatMap((name) => (name ? searchedSurname(name) : [])));
  const ids = [...new Set(recipientIds.flatMap((id) => id ?? []))];
  const isOnRecord = await surnamesOf(tx, ctx, ids);
  if (given.size === 0 && !isOnRecord) return null;
  return (surname: string) => given.has(surname) || (isOnRecord?.(surname) ?? false);
}

function refused(namings: readonly Naming[], place: ReasonPlace, path: string): AppError {
  const refusal = refusalOfNaming(namings, place);
  const { message } = refusal;
  return new AppError("refused", message, { refusal, detail: { errors: [{ path, message }] } });
}

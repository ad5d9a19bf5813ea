import { open, seal } from "@prosvet/crypto";
import { faultOfEmail, normaliseEmail } from "@prosvet/domain";
import { AppError } from "../app-error.ts";
import { type CentreKey, openedBy } from "../centres/index.ts";

/** What binds an address that is used once to the row that waits with it. */
const oncePlace = (tenantId: string, queuedId: string) => [tenantId, "outbox", "address", queuedId];

type Row = { tenantId: string; queuedId: string };

/** Seals an address for one row of the outbox; it is nobody's, so it is under the centre's key. */
export const sealOnce = ({ key }: CentreKey, { tenantId, queuedId }: Row, address: string): string =>
  seal(key, address, oncePlace(tenantId, queuedId));

/** The address in clear, or null when the key that sealed it is gone. */
export const openOnce = (keys: CentreKey, { tenantId, queuedId }: Row, sealed: string): string | null =>
  openedBy(keys, (key) => open(key, sealed, oncePlace(tenantId, queuedId)));

/** Exactly one address out of what was typed. Throws `invalid` at the field, which repeats nothing of it. */
export function requireOneAddress(typed: string): string {
  const address = normaliseEmail(typed);
  if (address !== null) return address;
  const message = faultOfEmail(typed) ?? "";
  throw new AppError("invalid", message, { detail: { errors: [{ path: "address", message }] } });
}

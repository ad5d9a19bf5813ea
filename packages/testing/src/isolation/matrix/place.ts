import { newId } from "@prosvet/crypto";

/** The ids of one tenant's first row of each kind: what the rows of the matrix point to. */
export type Place = Record<
  | "municipality"
  | "department"
  | "tenant"
  | "identity"
  | "session"
  | "limitVersion"
  | "tenantKey"
  | "consultant"
  | "membership"
  | "recipient"
  | "recipientWithoutIdentity"
  | "consent"
  | "booking"
  | "bookingWithNothing"
  | "hold"
  | "room"
  | "material"
  | "family"
  | "service",
  string
>;

/** Ids that nothing has yet. */
export const newPlace = (): Place => ({
  municipality: newId(),
  department: newId(),
  tenant: newId(),
  identity: newId(),
  session: newId(),
  limitVersion: newId(),
  tenantKey: newId(),
  consultant: newId(),
  membership: newId(),
  recipient: newId(),
  recipientWithoutIdentity: newId(),
  consent: newId(),
  booking: newId(),
  bookingWithNothing: newId(),
  hold: newId(),
  room: newId(),
  material: newId(),
  family: newId(),
  service: newId(),
});

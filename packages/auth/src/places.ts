import type { DepartmentId, TenantId } from "@prosvet/db";

/** Where an identity may work: a membership of a centre, a department, or the whole deployment. */
export type Place =
  | {
      kind: "centre";
      membershipId: string;
      tenantId: TenantId;
      slug: string;
      name: string;
      timezone: string;
      regulation: "garmonia" | "klub";
      role: "head" | "registrar" | "consultant";
      displayName: string;
      consultantId: string | null;
      /** Of the signed obligation of confidentiality, as far as it is on file. */
      obligationNumber: string | null;
      obligationSignedOn: string | null;
    }
  | { kind: "department"; departmentId: DepartmentId; name: string }
  | { kind: "operator" };

export type PlaceWanted = { membershipId: string } | { departmentId: string } | { operator: true };

/** How a session remembers its place. None of them: no place yet, or the operator's. */
export type PlaceKeys = {
  tenantId: string | null;
  membershipId: string | null;
  departmentId: string | null;
};

const nowhere: PlaceKeys = { tenantId: null, membershipId: null, departmentId: null };

/** In: a place, or null for none. Out: the keys that a session keeps. */
export function keysOf(place: Place | null): PlaceKeys {
  if (place?.kind === "centre") {
    return { ...nowhere, tenantId: place.tenantId, membershipId: place.membershipId };
  }
  if (place?.kind === "department") return { ...nowhere, departmentId: place.departmentId };
  return nowhere;
}

/** The place that a session has chosen, among those that its identity holds now: an ended one is null, never another. */
export function chosenAmong(places: readonly Place[], keys: PlaceKeys): Place | null {
  const { membershipId, departmentId } = keys;
  if (membershipId) return findPlace(places, { membershipId });
  if (departmentId) return findPlace(places, { departmentId });
  return findPlace(places, { operator: true });
}

/** In: what is asked for. Out: the place, or null when the identity does not hold it. */
export function findPlace(places: readonly Place[], wanted: PlaceWanted): Place | null {
  const isWanted = (place: Place) => {
    if (place.kind === "centre")
      return "membershipId" in wanted && wanted.membershipId === place.membershipId;
    if (place.kind === "department")
      return "departmentId" in wanted && wanted.departmentId === place.departmentId;
    return "operator" in wanted;
  };
  return places.find(isWanted) ?? null;
}

import { newId } from "@prosvet/crypto";
import type { Owner } from "@prosvet/db/owner";
import { insertDepartment, insertMunicipality } from "./department-queries.ts";

export type NewMunicipality = { name: string; region: string };

/** Enters a municipality into the directory. Out: its id. */
export async function addMunicipality(owner: Owner, municipality: NewMunicipality): Promise<string> {
  const id = newId();
  await owner.transact((tx) => insertMunicipality(tx, { id, ...municipality }));
  return id;
}

export type NewDepartment = { name: string; municipality: NewMunicipality };

/** Opens an education department with its municipality. Out: the ids of both. */
export async function createDepartment(owner: Owner, { name, municipality }: NewDepartment) {
  const municipalityId = await addMunicipality(owner, municipality);
  const departmentId = newId();
  await owner.transact((tx) => insertDepartment(tx, { id: departmentId, municipalityId, name }));
  return { departmentId, municipalityId };
}

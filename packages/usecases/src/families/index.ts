export { changeFamily, removeFamily } from "./change-family.ts";
export { ChangeFamily, FamilyFilter, RegisterFamily, RemoveFamily } from "./family-input.ts";
export type { FamilyRow } from "./family-row.ts";
export { type FamilyPage, familyRowsOf, listFamilyRegister } from "./list-family-register.ts";
export { registerFamily } from "./register-family.ts";

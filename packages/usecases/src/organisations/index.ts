export { addOrganisation } from "./add-organisation.ts";
export { type ChangeOrganisation, changeOrganisation } from "./change-organisation.ts";
export { listOrganisations } from "./list-organisations.ts";
export { GivenOrganisation, type Organisation } from "./organisation.ts";

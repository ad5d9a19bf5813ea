export {
  type CentreWishes,
  createCentre,
  createDepartment,
  createMunicipality,
  somebody,
  type TestCentre,
} from "./create-centre.ts";
export { openSuperuser } from "./isolation/databases.ts";
export { columnsOfTables, createOlderPlace } from "./isolation/matrix/older-world.ts";
export { emptyDatabase, type TestDatabase, testDatabase } from "./test-database.ts";
export type { TestServer } from "./test-server.ts";

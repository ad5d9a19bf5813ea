export {
  type CentreWishes,
  createCentre,
  createDepartment,
  somebody,
  type TestCentre,
} from "./create-centre.ts";
export { emptyDatabase, type TestDatabase, testDatabase } from "./test-database.ts";
export type { TestServer } from "./test-server.ts";

export type { Centre, CentreCard, LogoMark, Order, PublicConsultant } from "./centre.ts";
export {
  blindIndexesOf,
  type CentreKey,
  centreKeyKeptMs,
  centreKeyNamed,
  centreKeyPlace,
  type DerivedPurpose,
  derivedKeysOf,
  readCentreKey,
  rereadCentreKey,
} from "./centre-key.ts";
export {
  readTenantEntry,
  selectActs,
  selectLimitsInForce,
  selectLogoMark,
  selectProfile,
} from "./centre-queries.ts";
export { factsOfCentre } from "./facts-of-centre.ts";
export { findCentre, findCentreByHost, forgetCentre } from "./find-centre.ts";
export { isDatabaseReady, pingDatabase } from "./is-database-ready.ts";
export { listCentres } from "./list-centres.ts";
export { listNeighbours, type Neighbour } from "./neighbour-centres.ts";
export { openedBy } from "./opened-by.ts";
export { type OwnCentre, readCentreIn, readLimitsOf, readOwnCentre, readTextsIn } from "./own-centre.ts";
export { selectTenantIds } from "./tenant-queries.ts";

export type { Centre, CentreCard, PublicConsultant } from "./centre.ts";
export { readCentreKey } from "./centre-key.ts";
export { selectLimitsInForce } from "./centre-queries.ts";
export { findCentre, findCentreByHost, forgetCentre } from "./find-centre.ts";
export { isDatabaseReady, pingDatabase } from "./is-database-ready.ts";
export { listCentres } from "./list-centres.ts";
export { listNeighbours, type Neighbour } from "./neighbour-centres.ts";
export { type OwnCentre, readCentreIn, readOwnCentre, readTextsIn } from "./own-centre.ts";

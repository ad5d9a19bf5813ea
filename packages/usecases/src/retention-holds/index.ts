export { selectHeld, selectStanding } from "./hold-queries.ts";
export { PlaceHold, placeHold } from "./place-hold.ts";
export { releaseHold } from "./release-hold.ts";

export { findEarlier, type OneRequest, takeKey } from "./take-key.ts";

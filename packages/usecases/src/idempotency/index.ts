export { findEarlier, type OneRequest, shortestRequestKey, takeKey } from "./take-key.ts";

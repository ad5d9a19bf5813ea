export { type OneRequest, takeKey } from "./take-key.ts";

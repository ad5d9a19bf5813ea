export { type CentreRegulation, readRegulation } from "./read-regulation.ts";
export { SetLimits, setLimits } from "./set-limits.ts";

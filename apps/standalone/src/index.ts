export { createProgram, type ProgramDeps } from "./create-program.ts";
export { seedDemonstration } from "./demo/seed-demonstration.ts";
export { type Listening, listen } from "./serve.ts";

import { setFlagsFromString } from "node:v8";

// Left alone, the heap grows to several times what it holds before it is looked through: most of it is waste.
setFlagsFromString("--heap-growing-percent=80");
await import("./run-worker.ts");

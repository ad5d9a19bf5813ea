export { socketOptions } from "./address.ts";
export { prepareDatabase } from "./prepare.ts";
export type { EmbeddedOptions, EmbeddedServer } from "./start.ts";
export { startEmbedded } from "./start.ts";

import type { TableFacts } from "./table-facts.ts";
import type { World } from "./world.ts";

/** What every cell knows: the rows, the tables that are tried, all tables, and how many rows of a table are one's own. */
export type Scene = { world: World; tables: TableFacts[]; all: TableFacts[]; counts: Map<string, number> };

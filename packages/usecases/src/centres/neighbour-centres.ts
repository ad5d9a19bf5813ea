import { withDirectory } from "@prosvet/db";
import type { Ctx } from "../context.ts";
import { keptFor } from "../kept-for.ts";
import { selectNeighbours } from "./centre-queries.ts";

const most = 30;
const known = keptFor<Promise<Neighbour[]>>(60_000);

/** A centre of the same municipality. */
export type Neighbour = { slug: string; name: string };

/** The other centres of the centre's municipality by name, at most 30. Open to anybody; kept for a minute per process. */
export function listNeighbours({ db }: Pick<Ctx, "db">, slug: string): Promise<Neighbour[]> {
  const read = () => withDirectory(db, async (tx) => selectNeighbours(tx, slug, most));
  return known.find(db, slug) ?? known.keep(db, slug, read());
}

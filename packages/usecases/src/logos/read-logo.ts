import { type Db, readPublic } from "@prosvet/db";
import type { Centre } from "../centres/index.ts";
import { keptFor } from "../kept-for.ts";
import { selectLogoImage } from "./logo-queries.ts";

const drawn = keptFor<Promise<Buffer | null>>(60_000);

/** The PNG of a version of the centre's logo; null for one that is not on its pages any more. */
export function readLogo(
  db: Db,
  { tenantId }: Pick<Centre, "tenantId">,
  version: string,
): Promise<Buffer | null> {
  const key = `${tenantId} ${version}`;
  const read = async () => {
    const [logo] = await readPublic(db, tenantId, (tx) => selectLogoImage(tx).execute());
    return logo?.version === version ? Buffer.from(logo.image, "base64") : null;
  };
  return drawn.find(db, key) ?? drawn.keep(db, key, read());
}

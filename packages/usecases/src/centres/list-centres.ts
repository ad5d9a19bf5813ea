import { withDirectory } from "@prosvet/db";
import type { Ctx } from "../context.ts";
import type { CentreCard } from "./centre.ts";
import { selectCentreCards } from "./centre-queries.ts";

/** Every centre of the deployment, by name in Russian order. Open to anybody. */
export const listCentres = (ctx: Ctx): Promise<CentreCard[]> =>
  withDirectory(ctx.db, async (tx) => selectCentreCards(tx));

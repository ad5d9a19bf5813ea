import { recipientIdentities, type recipients } from "@prosvet/db/schema";
import { type SQL, sql } from "drizzle-orm";

/** Joins the identity of a recipient: their own, or that of the one they were merged into. */
export const holdsIdentityOf = ({ id, mergedInto }: Pick<typeof recipients, "id" | "mergedInto">): SQL =>
  sql`${recipientIdentities.recipientId} = coalesce(${mergedInto}, ${id})`;

import { ofTenant, type TenantTx } from "@prosvet/db";
import { centres } from "@prosvet/db/schema";
import type { TypicalQuestion } from "@prosvet/domain";
import { sql } from "drizzle-orm";

/** Holds the centre's texts still until the end of the transaction. */
export const lockTexts = (tx: TenantTx) =>
  tx.select({ texts: centres.texts }).from(centres).where(ofTenant(tx, centres)).for("update");

/** Puts another list of typical questions into the centre's texts and leaves the rest. */
export const updateQuestions = (tx: TenantTx, questions: TypicalQuestion[], updatedAt: Date) =>
  tx
    .update(centres)
    .set({
      texts: sql`jsonb_set(${centres.texts}, '{typicalQuestions}', ${JSON.stringify(questions)}::jsonb)`,
      updatedAt,
    })
    .where(ofTenant(tx, centres))
    .execute();

import { withTenant } from "@prosvet/db";
import { refusalToPrint } from "@prosvet/domain";
import { z } from "zod";
import { refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx } from "../context.ts";
import { requireMember } from "../gate.ts";
import { BookingsExport, ServicesExport } from "./ask-export-input.ts";
import type { RegisterContent } from "./export-content.ts";
import { generalContent } from "./export-contents.ts";
import { countLines, selectionFor } from "./register-selection.ts";

const wish = { format: true, use: true, why: true } as const;

export const PrintRegister = z.discriminatedUnion("document", [
  ServicesExport.omit(wish).extend({ document: z.literal("services") }),
  BookingsExport.omit(wish).extend({ document: z.literal("bookings") }),
]);
export type PrintRegister = z.input<typeof PrintRegister>;

/**
 * A register for general use to be printed at once, of up to 5,000 lines (R8, R33); a consultant's is what is theirs. Out:
 * its content, whose lines are read as they are taken. Throws `refused` for a longer one, `forbidden`.
 */
export async function printRegister(ctx: Ctx, input: PrintRegister): Promise<RegisterContent> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor } = ctx;
  const selection = selectionFor(actor, PrintRegister.parse(input));
  const centre = await withTenant(ctx.db, actor.tenantId, async (tx) => {
    const own = await readCentreIn(tx, ctx.now);
    const rows = await countLines(tx, selection, own.timezone);
    refuse(refusalToPrint({ format: "docx", rows, columns: 1 }));
    await writeAudit(tx, ctx, {
      action: "registers.print",
      subject: { kind: "journal", id: null },
      facts: { ...selection, lines: rows },
    });
    return own;
  });
  return generalContent((run) => withTenant(ctx.db, actor.tenantId, run), centre, selection);
}

import { type TenantTx, withTenant } from "@prosvet/db";
import { type Refusal, refusalOfFamilies, refusalToPrint } from "@prosvet/domain";
import { z } from "zod";
import { refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import type { Ctx, Member } from "../context.ts";
import { requireMember } from "../gate.ts";
import { BookingsExport, FamiliesExport, ServicesExport } from "./ask-export-input.ts";
import type { GeneralContent } from "./export-content.ts";
import { generalContent } from "./export-contents.ts";
import { readRegisterCentre } from "./register-heading.ts";
import { countLines, selectionFor } from "./register-selection.ts";

const wish = { format: true, use: true, why: true } as const;

export const PrintRegister = z.discriminatedUnion("document", [
  ServicesExport.omit(wish).extend({ document: z.literal("services") }),
  BookingsExport.omit(wish).extend({ document: z.literal("bookings") }),
  FamiliesExport.omit(wish).extend({ document: z.literal("families") }),
]);
export type PrintRegister = z.input<typeof PrintRegister>;

/**
 * A register for general use to be printed at once, of up to 5,000 lines (R8, R10, R33); a consultant's is what is
 * theirs. Out: its content, whose lines are read as they are taken. Throws `refused` for a longer one and for a register
 * that the centre does not keep, `forbidden`.
 */
export async function printRegister(ctx: Ctx, input: PrintRegister): Promise<GeneralContent> {
  requireMember(ctx, "head", "registrar", "consultant");
  return atOnce(ctx, input, "registers.print", (rows) =>
    refusalToPrint({ format: "docx", rows, columns: 1 }),
  );
}

/**
 * The same as a table for other programs, of any length: a file that says nothing of its own on whom it is for names
 * nobody. Throws as `printRegister`, but for the length.
 */
export async function takeTable(ctx: Ctx, input: PrintRegister): Promise<GeneralContent> {
  requireMember(ctx, "head", "registrar", "consultant");
  return atOnce(ctx, input, "registers.take_table", () => null);
}

async function atOnce(
  ctx: Ctx<Member>,
  input: PrintRegister,
  action: "registers.print" | "registers.take_table",
  refusalOfLength: (rows: number) => Refusal | null,
): Promise<GeneralContent> {
  const { actor } = ctx;
  const selection = selectionFor(actor, PrintRegister.parse(input));
  const inCentre = <T>(run: (tx: TenantTx) => Promise<T>) => withTenant(ctx.db, actor.tenantId, run);
  const centre = await inCentre(async (tx) => {
    const own = await readRegisterCentre(tx, ctx.now, selection);
    if (selection.document === "families") refuse(refusalOfFamilies(own.limits));
    const rows = await countLines(tx, selection, own.timezone);
    refuse(refusalOfLength(rows));
    await writeAudit(tx, ctx, {
      action,
      subject: { kind: "journal", id: null },
      facts: { ...selection, lines: rows },
    });
    return own;
  });
  return generalContent(inCentre, centre, selection);
}

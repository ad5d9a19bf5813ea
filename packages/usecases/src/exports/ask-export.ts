import { newId } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import {
  type Limits,
  type RegisterKind,
  refusalOfFamilies,
  refusalToPrint,
  registerColumns,
} from "@prosvet/domain";
import { AppError, refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { readCentreIn } from "../centres/index.ts";
import type { Ctx, Member } from "../context.ts";
import { ownConsultantOf, requireMember } from "../gate.ts";
import { AskExport, type AskedExport } from "./ask-export-input.ts";
import { type ExportCard, exportCardOf } from "./export-card.ts";
import { countOpenExports, insertExport, readExportRow, wakeExports } from "./export-queries.ts";
import type { ExportSelection, RegisterSelection } from "./export-selection.ts";
import { requireRefusedLine } from "./refused-line.ts";
import { countLines, selectionFor } from "./register-selection.ts";

const hour = 3_600_000;
/** How long a document lies ready. */
export const keptExportMs = 24 * hour;
const mostOpen = 3;

/**
 * Asks the worker for a document of a register, or for the letter of a refusal (R8, R33, R34, R52). General use names
 * nobody and is for every member, a consultant's of what is theirs; official use is for the head and the registrar, with
 * why, and every sheet says so. Out: the export, waiting. Throws `refused` for one too long to print, `too_many`,
 * `not_found`, `forbidden`, `invalid`, `unavailable`.
 */
export async function askExport(ctx: Ctx, input: AskExport): Promise<ExportCard> {
  requireMember(ctx, "head", "registrar", "consultant");
  const { actor, now } = ctx;
  const asked = AskExport.parse(input);
  requireUse(actor, asked);
  if (!ctx.files) throw new AppError("unavailable", "Здесь файлы не хранятся: выгрузку не сделать.");
  return withTenant(ctx.db, actor.tenantId, async (tx) => {
    if ((await countOpenExports(tx, actor.membershipId)) >= mostOpen) throw tooMany();
    const { limits, timezone } = await readCentreIn(tx, now);
    if (asked.document === "families") refuse(refusalOfFamilies(limits));
    const { filter, rowsTotal } = await choose(tx, actor, asked, timezone);
    if (filter.document !== "refusal_letter") {
      const columns = columnsFor(limits, filter.document, asked.use);
      refuse(refusalToPrint({ format: asked.format, rows: rowsTotal, columns }));
    }
    const id = newId();
    await insertExport(tx, {
      ...{ id, document: filter.document, format: asked.format, use: asked.use, filter },
      ...{ whyReason: asked.why?.reason ?? null, whyWords: asked.why?.words ?? null },
      ...{ askedBy: actor.membershipId, askedAt: now, state: "waiting", rowsTotal, rowsDone: 0, attempts: 0 },
      ...{ claimedUntil: null, failure: null, storedName: null, size: null, finishedAt: null },
      expiresAt: new Date(now.getTime() + keptExportMs),
    });
    await writeAudit(tx, ctx, {
      action: "exports.ask",
      subject: { kind: "export", id },
      facts: { ...filter, format: asked.format, use: asked.use, lines: rowsTotal, ...whyOf(asked) },
    });
    await wakeExports(tx);
    const row = await readExportRow(tx, id);
    if (!row) throw new Error("an export that was written is not there");
    return exportCardOf(row);
  });
}

/** Words of why a letter is needed are about its recipient: they stand on the letter, and go with it. */
const whyOf = ({ document, why }: AskedExport) =>
  document === "refusal_letter" ? { reason: why?.reason } : why;

function requireUse(actor: Member, { use, why }: AskedExport): void {
  if (use === "official" && actor.role === "consultant") {
    throw new AppError("forbidden", "Документ с именами запрашивает руководитель или регистратор.");
  }
  if ((use === "official") !== (why !== undefined)) {
    throw new AppError("invalid", "Для документа с именами укажите, зачем он нужен.");
  }
}

/** The lines as queries read them, and how many they are. */
async function choose(
  tx: TenantTx,
  actor: Member,
  asked: AskedExport,
  timezone: string,
): Promise<{ filter: ExportSelection; rowsTotal: number }> {
  if (asked.document === "refusal_letter") {
    const { document, serviceId } = asked;
    await requireRefusedLine(tx, serviceId, ownConsultantOf(actor));
    return { filter: { document, serviceId }, rowsTotal: 1 };
  }
  const { format: _format, use: _use, why: _why, ...wanted } = asked;
  const filter = selectionFor(actor, wanted);
  return { filter, rowsTotal: await countLines(tx, filter, timezone) };
}

/** How many columns of the centre's template a document has. */
function columnsFor(
  limits: Limits,
  register: RegisterSelection["document"] & RegisterKind,
  use: string,
): number {
  const hidden = new Set(
    registerColumns[register]
      .filter(({ general }) => use === "general" && general === "hidden")
      .map(({ code }): string => code),
  );
  return limits.registers[register].columns.filter((code) => !hidden.has(code)).length;
}

const tooMany = () =>
  new AppError("too_many", "Предыдущие выгрузки ещё готовятся. Дождитесь их и повторите.", {
    retryAfterSeconds: 30,
  });

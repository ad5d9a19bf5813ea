import { createHash } from "node:crypto";
import { newId, seal } from "@prosvet/crypto";
import { type TenantTx, withTenant } from "@prosvet/db";
import { importLimits, refusalToImport } from "@prosvet/domain";
import { AppError, refuse } from "../app-error.ts";
import { writeAudit } from "../audit/index.ts";
import { readCentreKey } from "../centres/index.ts";
import type { Ctx, FileMeans, Member } from "../context.ts";
import { requireMember } from "../gate.ts";
import type { SentUpload } from "../uploads/index.ts";
import { type ImportCard, readCard } from "./import-card.ts";
import { dropFiles, keepFile } from "./import-files.ts";
import { importPlace } from "./import-place.ts";
import { countOpenImports, insertImport, wakeImports } from "./import-queries.ts";
import { noSuchImport } from "./no-such-import.ts";
import { partsOf } from "./workbook-parts.ts";

/** How long a file and what was found in it are kept. */
export const keptImportMs = 30 * 86_400_000;
const mostOpen = 3;

/**
 * Takes a workbook with lines of an earlier journal, keeps it sealed and asks the worker to check it; nothing enters the
 * journal (R8, R42). Out: the import, waiting. Throws `refused` for what is no plain workbook, `too_many`,
 * `unavailable`, `forbidden`.
 */
export async function uploadImport(ctx: Ctx, sent: SentUpload): Promise<ImportCard> {
  requireMember(ctx, "head", "registrar");
  const { files } = ctx;
  if (!files) throw new AppError("unavailable", "Здесь файлы не хранятся: журнал не загрузить.");
  const { name, bytes } = sent;
  const parts = bytes.length > importLimits.bytes ? null : await partsOf(bytes);
  refuse(refusalToImport({ name, bytes: bytes.length, parts }));
  await requireClean(files, bytes);
  const { tenantId } = ctx.actor;
  let storedName: string | null = null;
  try {
    return await withTenant(ctx.db, tenantId, async (tx) => {
      if ((await countOpenImports(tx)) >= mostOpen) throw tooMany();
      const id = newId();
      const keys = await readCentreKey(tx, ctx.keyring);
      storedName = await keepFile(ctx, keys, { tenantId, id }, { part: "file", bytes });
      const nameSealed = seal(keys.key, name.slice(0, 200), importPlace(tenantId, "name", id));
      return insert(tx, ctx, { id, storedName, nameSealed, bytes });
    });
  } catch (error) {
    await dropFiles(ctx, tenantId, [storedName]);
    throw error;
  }
}

type Kept = { id: string; storedName: string; nameSealed: string; bytes: Buffer };

async function insert(
  tx: TenantTx,
  ctx: Ctx<Member>,
  { id, storedName, nameSealed, bytes }: Kept,
): Promise<ImportCard> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  await insertImport(tx, {
    ...{ id, stage: "check", state: "waiting", sha256, size: bytes.length, nameSealed, storedName },
    ...{ uploadedAt: ctx.now, uploadedBy: ctx.actor.membershipId, verdictName: null, faultsName: null },
    ...{ rowsTotal: 0, rowsFaulty: 0, rowsRepeated: 0, rowsLate: 0, stepsTotal: 0, stepsDone: 0 },
    ...{ withFaults: false, withRepeats: false, attempts: 0, claimedUntil: null, failure: null },
    ...{ enteredAt: null, enteredBy: null, undoneAt: null, undoneBy: null, undoReason: null },
    ...{ finishedAt: null, expiresAt: new Date(ctx.now.getTime() + keptImportMs) },
  });
  await writeAudit(tx, ctx, {
    action: "imports.upload",
    subject: { kind: "import", id },
    facts: { size: bytes.length, sha256 },
  });
  await wakeImports(tx);
  const found = await readCard(tx, ctx, id);
  if (!found) throw noSuchImport();
  return found.card;
}

async function requireClean({ scan }: FileMeans, bytes: Buffer): Promise<void> {
  const verdict = await scan(bytes).catch(() => {
    throw new AppError("unavailable", "Проверка файлов сейчас не отвечает. Загрузите файл позже.");
  });
  if (verdict !== "infected") return;
  const message = "В файле найден вирус, он не принят. Проверьте компьютер и соберите файл заново.";
  refuse({ code: "file_infected", message, requirement: "R42" });
}

const tooMany = () =>
  new AppError("too_many", "Предыдущие файлы ещё обрабатываются. Дождитесь их и повторите.", {
    retryAfterSeconds: 30,
  });

import { createHash } from "node:crypto";
import { refusalToUpload, type UploadType, uploadLimits } from "@prosvet/domain";
import { AppError, refuse } from "../app-error.ts";
import { isActivePdf } from "./active-pdf.ts";
import type { Verdict, VirusScanner } from "./virus-scanner.ts";
import { pixelsOf, withoutTraces } from "./without-traces.ts";

export type SentUpload = { name: string; declaredType: string; bytes: Buffer };

/** A file as it is kept: a picture is drawn anew, so its bytes are not the sender's. */
export type AcceptedUpload = { type: UploadType; bytes: Buffer; sha256: string; verdict: Verdict };

/**
 * Looks at a file that somebody sends, outside of any transaction: its size, its kind by its first bytes, what is hidden
 * in it, the scanner's verdict (R42, R48). Throws `refused` with what to do, `unavailable` when the scanner cannot say.
 */
export async function acceptUpload(sent: SentUpload, scan: VirusScanner): Promise<AcceptedUpload> {
  const { name, declaredType, bytes } = sent;
  const size = bytes.length;
  const isTooBig = size > uploadLimits.bytes;
  const found = isTooBig ? undefined : await typeOf(bytes);
  const isPdf = found?.mime === "application/pdf";
  const pixels = !found || isPdf ? null : await pixelsOf(bytes);
  refuse(
    refusalToUpload({
      ...{ name, declaredType, pixels },
      bytes: size,
      foundType: found?.mime ?? null,
      isActive: isPdf && isActivePdf(bytes),
    }),
  );
  const verdict = await verdictOf(bytes, scan);
  const kept = isPdf ? bytes : await withoutTraces(bytes, uploadLimits.pixels);
  if (!kept) {
    const message = "Файл не открывается как снимок. Сохраните его заново как PDF, JPG или PNG.";
    throw new AppError("refused", message, {
      refusal: { code: "file_unreadable", message, requirement: "R42" },
    });
  }
  const sha256 = createHash("sha256").update(kept).digest("hex");
  return { type: isPdf ? "application/pdf" : "image/jpeg", bytes: kept, sha256, verdict };
}

const typeOf = async (bytes: Buffer) => (await import("file-type")).fileTypeFromBuffer(bytes);

async function verdictOf(bytes: Buffer, scan: VirusScanner): Promise<Verdict> {
  const verdict = await scan(bytes).catch(() => {
    throw new AppError("unavailable", "Проверка файлов сейчас не отвечает. Приложите файл позже.");
  });
  if (verdict !== "infected") return verdict;
  const message = "В файле найден вирус, он не принят. Проверьте компьютер и отсканируйте документ заново.";
  throw new AppError("refused", message, {
    refusal: { code: "file_infected", message, requirement: "R42" },
  });
}

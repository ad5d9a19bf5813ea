import { mostUnpackedBytes, type SentWorkbook } from "@prosvet/domain";
import { listParts, unpackPart } from "./zip-parts.ts";

const programs =
  /vbaproject|macrosheets|dialogsheets|activex|embeddings|externallinks|oleobject|customui|\.(exe|js|vbs)$/i;
const sheets = /^\/?xl\/worksheets\/[^/]+\.xml$/i;
const formulas = ["<f>", "<f ", "<f/", ":f>", ":f "].map((mark) => Buffer.from(mark));

/**
 * What is inside of a workbook, found by unpacking it within bounds whatever its list of parts promises (R42). Null for
 * what is no archive, is locked or broken. Out: more than is allowed when it would be longer than that.
 */
export async function partsOf(bytes: Buffer): Promise<SentWorkbook["parts"]> {
  const parts = listParts(bytes);
  if (!parts) return null;
  const names = new Set(parts.map(({ name }) => name.replace(/^\//, "").toLowerCase()));
  if (names.size !== parts.length) return null;
  const isWorkbook = names.has("[content_types].xml") && names.has("xl/workbook.xml");
  const found = {
    isWorkbook,
    hasPrograms: parts.some(({ name }) => programs.test(name)),
    hasFormulas: false,
  };
  let unpackedBytes = 0;
  for (const part of parts) {
    try {
      const body = await unpackPart(bytes, part, mostUnpackedBytes - unpackedBytes);
      unpackedBytes += body.length;
      if (sheets.test(part.name)) found.hasFormulas ||= formulas.some((mark) => body.includes(mark));
    } catch (error) {
      const isTooLong = error instanceof RangeError;
      return isTooLong ? { ...found, unpackedBytes: mostUnpackedBytes + 1 } : null;
    }
  }
  return { ...found, unpackedBytes };
}

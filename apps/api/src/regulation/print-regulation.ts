import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import type { RegulationFacts } from "@prosvet/domain";
import { drawApart } from "../printing/draw-apart.ts";

export type PrintedFormat = "docx" | "pdf";

const draw = drawApart(fileURLToPath(new URL("./printing-press.ts", import.meta.url)), 30_000);
const mostKept = 20;

const printed = new Map<string, Promise<Buffer>>();

/**
 * A centre's «Порядок» as a file (R7). The same regulation is drawn once and kept. Throws Error when it could not be drawn.
 */
export function printRegulation(format: PrintedFormat, facts: RegulationFacts): Promise<Buffer> {
  const asked = JSON.stringify({ format, facts });
  const key = createHash("sha256").update(asked).digest("hex");
  const known = printed.get(key);
  if (known) return known;
  const drawing = draw(asked);
  printed.set(key, drawing);
  drawing.catch(() => printed.delete(key));
  const [oldest] = printed.keys();
  if (printed.size > mostKept && oldest !== undefined) printed.delete(oldest);
  return drawing;
}

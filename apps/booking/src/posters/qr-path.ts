import { encode } from "uqr";

/** White modules around a code, without which telephones do not find it. */
export const quietModules = 4;

/**
 * A text as a QR code of middling error correction: the SVG path of its dark modules, one unit each, inside a quiet
 * border, and the size of the whole in units.
 */
export function qrPath(text: string): { path: string; size: number } {
  const { data, size } = encode(text, { ecc: "M", border: quietModules });
  const runs = data.flatMap((row, y) =>
    darkRuns(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`),
  );
  return { path: runs.join(""), size };
}

/** Where dark modules of a row begin and how many follow each other. */
function darkRuns(row: readonly boolean[]): [start: number, length: number][] {
  const runs: [number, number][] = [];
  for (const [x, dark] of row.entries()) {
    const last = runs.at(-1);
    if (!dark) continue;
    if (last && last[0] + last[1] === x) last[1] += 1;
    else runs.push([x, 1]);
  }
  return runs;
}

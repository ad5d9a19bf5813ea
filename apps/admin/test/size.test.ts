import { readFileSync } from "node:fs";
import { gzipSync } from "node:zlib";
import { expect, it } from "vitest";

type Chunk = { file: string; imports?: string[]; css?: string[] };

const dist = new URL("../dist/", import.meta.url);
const read = (file: string) => readFileSync(new URL(file, dist));
const manifest: Record<string, Chunk> = JSON.parse(read(".vite/manifest.json").toString());

/** Every file that the named modules bring with them. */
function filesOf(names: readonly string[]): string[] {
  const files = new Set<string>();
  const visit = (name: string) => {
    const chunk = manifest[name];
    if (!chunk) throw new Error(`the build has no ${name}`);
    if (files.has(chunk.file)) return;
    for (const file of [chunk.file, ...(chunk.css ?? [])]) files.add(file);
    chunk.imports?.forEach(visit);
  };
  names.forEach(visit);
  return [...files];
}

const bytesOf = (files: readonly string[], kind: string): number =>
  files
    .filter((file) => file.endsWith(kind))
    .reduce((sum, file) => sum + gzipSync(read(file), { level: 9 }).length, 0);

const signIn = ["index.html"];
const day = [...signIn, "src/shell/shell.tsx", "src/features/bookings/day-page.tsx"];
const scripts = [...new Set(Object.values(manifest).map(({ file }) => file))].filter((file) =>
  file.endsWith(".js"),
);

it("the sign-in page is at most 140 KB of JavaScript and 10 KB of CSS, compressed", () => {
  const files = filesOf(signIn);
  expect(bytesOf(files, ".js")).toBeLessThanOrEqual(140_000);
  expect(bytesOf(files, ".css")).toBeLessThanOrEqual(10_000);
});

it("the first working screen, the day, is at most 300 KB in all, compressed", () => {
  const files = filesOf(day);
  expect(bytesOf(files, ".js") + bytesOf(files, ".css")).toBeLessThanOrEqual(300_000);
});

it("the server's calendar arithmetic and the schemas of the limits stay out of the browser", () => {
  const script = scripts.map((file) => read(file).toString()).join("\n");
  expect(/PlainDateTime|ZonedDateTime/.test(script)).toBe(false);
  expect(script.includes("Значение названо дважды")).toBe(false);
});

it("nothing newer than Chrome 109 and Firefox 115 is called", () => {
  const newer =
    /\.(toSorted|toReversed|toSpliced)\(|Object\.groupBy|Map\.groupBy|Promise\.withResolvers|Promise\.try\(/;
  for (const file of scripts) expect(read(file).toString().match(newer)?.[0]).toBeUndefined();
});

it("no file names another host", () => {
  const known = /https?:\/\/(www\.w3\.org|localhost|react\.dev|json-schema\.org|mantine\.dev|tanstack\.com)/;
  for (const file of scripts) {
    const others =
      read(file)
        .toString()
        .match(/https?:\/\/[a-z0-9.-]+/g) ?? [];
    expect(others.filter((address) => !known.test(address))).toEqual([]);
  }
});

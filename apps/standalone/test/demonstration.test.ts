import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createAuth } from "@prosvet/auth";
import { removeDemonstration } from "@prosvet/db/owner";
import { emptyDatabase } from "@prosvet/testing";
import { contextOf, listCentres } from "@prosvet/usecases";
import { expect, it } from "vitest";
import { markRemoved } from "../src/demo/demonstration-accounts.ts";
import { seedDemonstration } from "../src/demo/seed-demonstration.ts";

const base = await emptyDatabase("demonstration");

it("an empty deployment gets two marked centres, a second start changes nothing, one command removes them", async () => {
  const auth = createAuth(base.db, { secureCookies: false, clock: () => new Date() });
  const folder = mkdtempSync(join(tmpdir(), "prosvet-demonstration-"));
  const seed = () => seedDemonstration(base.deps(), auth, base.urls.owner, folder);
  const accounts = await seed();
  const listed = () => {
    // A process keeps the list for some seconds; this asks as another one would.
    const db = { ...base.db };
    return listCentres(contextOf(base.deps({ db }), { kind: "parent", address: "test" }));
  };
  const centres = await listed();
  expect(centres.map(({ slug, demonstration }) => [slug, demonstration])).toEqual([
    ["garmonia", true],
    ["klub-pro-detstvo", true],
  ]);
  expect(accounts?.people).toHaveLength(14);
  expect(await seed()).toEqual(accounts);
  const { token } = await auth.signIn({
    email: "registrator@garmonia.example",
    password: accounts?.password ?? "",
    address: "test",
  });
  expect((await auth.resolve(token))?.chosen).toMatchObject({ slug: "garmonia", role: "registrar" });

  expect(await removeDemonstration(base.owner)).toBe(2);
  expect(await listed()).toEqual([]);
  expect(await auth.resolve(token)).toBeNull();
  markRemoved(folder);
  expect(await seed()).toBeNull();
  expect(await listed()).toEqual([]);
});

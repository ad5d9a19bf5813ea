import { assertServerVersion } from "@prosvet/db/owner";
import { describe, expect, it } from "vitest";
import { doorsAndSuperuser } from "./superuser.ts";

const { root } = doorsAndSuperuser();

describe("the server's version", () => {
  it.each([140030, 150019, 160015, 170010, 180003])(
    "%i reads rows past the policies in INSERT … ON CONFLICT and is refused",
    (version) => {
      expect(() => assertServerVersion(version)).toThrow("too old");
    },
  );

  it.each([150020, 160016, 170011, 180004, 190000])("%i is taken", (version) => {
    expect(() => assertServerVersion(version)).not.toThrow();
  });

  it("that these tests run on is one that is taken", async () => {
    const [server] = await root`select current_setting('server_version_num')::int as version`;
    expect(() => assertServerVersion(server?.version ?? 0)).not.toThrow();
  });
});

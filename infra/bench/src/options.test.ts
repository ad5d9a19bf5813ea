import { describe, expect, it } from "vitest";
import { readOptions } from "./options.ts";

describe("the command line", () => {
  it("without options asks for the size that the bars are set for", () => {
    expect(readOptions([])).toMatchObject({ centres: 2000, services: 5_000_000, rows: [] });
  });

  it("lets a quick run be changed in one figure", () => {
    expect(readOptions(["--quick", "--services", "500"])).toMatchObject({ centres: 50, services: 500 });
  });

  it("refuses a size that is no positive whole number, and an option that it does not know", () => {
    expect(() => readOptions(["--centres", "0"])).toThrow(/centres/);
    expect(() => readOptions(["--services", "1.5"])).toThrow(/services/);
    expect(() => readOptions(["--size", "1"])).toThrow();
  });
});

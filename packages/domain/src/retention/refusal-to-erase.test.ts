import { expect, it } from "vitest";
import { refusalToErase } from "./refusal-to-erase.ts";

const asked = { code: "K7M2-Q4", typedCode: "K7M2-Q4", erasedAt: null, isHeld: false };

it("[R12] data are destroyed when the recipient's own code was typed, in any case of letters", () => {
  expect(refusalToErase(asked)).toBeNull();
  expect(refusalToErase({ ...asked, typedCode: " k7m2-q4 " })).toBeNull();
});

it("[R12] another code or none destroys nothing", () => {
  for (const typedCode of ["", "K7M2-Q5", "K7M2"])
    expect(refusalToErase({ ...asked, typedCode })).toMatchObject({ code: "code_does_not_match" });
});

it("[R12] data are destroyed once", () => {
  const erasedAt = new Date("2026-11-22T10:00:00Z");
  expect(refusalToErase({ ...asked, erasedAt })).toMatchObject({ code: "already_erased" });
});

it("[R12] data that are held are not destroyed, whatever was typed", () => {
  expect(refusalToErase({ ...asked, isHeld: true })).toMatchObject({ code: "held_from_erasure" });
});

import { expect, it } from "vitest";
import { blindIndex, deriveKey, keyIdOf, open, pinOf } from "../src/index.ts";

// Computed by an independent implementation: what is stored or printed today must work in every later release.
const key = Buffer.from(Array.from({ length: 32 }, (_, place) => place));

it("[R34] a field sealed by an earlier release opens", () => {
  const blob = "v1.a256gcm.ae60ca20.AAECAwQFBgcICQoL.GrRINEzIBmaV8BUHt_H6gg.l5IGphVYEqs";
  expect(open(key, blob, ["garmonia", "recipients", "name", "7"])).toBe("Анна");
});

it("[R34] a blind index, a key id and a derived key never change", () => {
  expect(blindIndex(key, "recipients.phone", "+79170000000")).toBe("058d41");
  expect(keyIdOf(key)).toBe("ae60ca20");
  expect(deriveKey(key, "journal").toString("hex")).toBe(
    "1ea1fc573b5a6b410851381a5dc4948218f5ee2782bbb816a4b390482bd7d5fa",
  );
});

it("[R32] a PIN printed on paper never changes", () => {
  expect(pinOf(key, "0190b0a0-0000-7000-8000-000000000001", 1)).toBe("614215");
});

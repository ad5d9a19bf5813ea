import { expect, it } from "vitest";
import { limitPresets } from "../limits/presets.ts";
import { refusalToOpenAccess } from "./refusal-to-open-access.ts";

it("[R53] nobody has access without the date and the number of a signed obligation", () => {
  const { garmonia } = limitPresets;
  const signed = { obligationNumber: "12", obligationSignedOn: "2026-09-01" };
  expect(refusalToOpenAccess(signed, garmonia)).toBeNull();
  const unsigned = refusalToOpenAccess({ ...signed, obligationSignedOn: null }, garmonia);
  expect(unsigned).toMatchObject({
    code: "obligation_missing",
    limit: "confidentialityRequired",
    requirement: "R53",
  });
  expect(refusalToOpenAccess({ ...signed, obligationNumber: " " }, garmonia)?.requirement).toBe("R53");
  const unasked = { ...garmonia, confidentialityRequired: false };
  expect(refusalToOpenAccess({ obligationNumber: null, obligationSignedOn: null }, unasked)).toBeNull();
});

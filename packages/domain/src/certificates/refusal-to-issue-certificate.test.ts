import { expect, it } from "vitest";
import { limitPresets } from "../limits/presets.ts";
import { refusalToIssueCertificate } from "./refusal-to-issue-certificate.ts";

it("[R23] «Гармония» gives certificates to those who attended, «Клуб» gives none", () => {
  const { garmonia, klub } = limitPresets;
  expect(refusalToIssueCertificate({ attended: true }, garmonia)).toBeNull();
  expect(refusalToIssueCertificate({ attended: false }, garmonia)?.requirement).toBe("R23");
  expect(refusalToIssueCertificate({ attended: true }, klub)).toMatchObject({ limit: "certificatesIssued" });
});

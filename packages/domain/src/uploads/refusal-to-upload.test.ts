import { expect, it } from "vitest";
import { refusalToUpload, type SentFile } from "./refusal-to-upload.ts";

const scan: SentFile = {
  name: "Согласие 12.PDF",
  declaredType: "application/pdf",
  bytes: 200_000,
  foundType: "application/pdf",
  pixels: null,
  isActive: false,
};
const photo: SentFile = {
  ...scan,
  ...{ name: "фото.jpeg", declaredType: "image/jpeg", foundType: "image/jpeg", pixels: 12_000_000 },
};
const codeOf = (change: Partial<SentFile>, file = scan) => refusalToUpload({ ...file, ...change })?.code;

it("[R42] a scan or a photograph whose name, sender and content agree is taken", () => {
  expect(refusalToUpload(scan)).toBeNull();
  expect(refusalToUpload(photo)).toBeNull();
});

it("[R42] a file that is not what its name or its sender says is refused", () => {
  expect(codeOf({ foundType: "image/png" })).toBe("file_kind_not_taken");
  expect(codeOf({ declaredType: "image/png" })).toBe("file_kind_not_taken");
  expect(codeOf({ name: "scan.pdf.exe" })).toBe("file_kind_not_taken");
  expect(codeOf({ name: "scan.docx", foundType: "application/zip" })).toBe("file_kind_not_taken");
  expect(codeOf({ name: "logo.svg", declaredType: "image/svg+xml", foundType: null })).toBe(
    "file_kind_not_taken",
  );
});

it("[R42] a document with a password, attachments or programs is refused", () => {
  expect(codeOf({ isActive: true })).toBe("file_kind_not_taken");
});

it("[R42] 10 MB and 40 megapixels are the most, and nothing is too little", () => {
  const most = 10 * 1024 * 1024;
  expect([codeOf({ bytes: most }), codeOf({ bytes: most + 1 })]).toEqual([undefined, "file_too_big"]);
  expect([codeOf({ pixels: 40_000_000 }, photo), codeOf({ pixels: 40_000_001 }, photo)]).toEqual([
    undefined,
    "file_too_big",
  ]);
  expect(codeOf({ bytes: 0 })).toBe("file_unreadable");
});

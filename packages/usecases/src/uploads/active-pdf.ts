import { inflateSync } from "node:zlib";

/** Names by which a PDF runs, opens or carries something, or asks for a password. */
const active = /\/(JavaScript|JS|Launch|EmbeddedFiles?|RichMedia|XFA|GoToR|SubmitForm|ImportData|Encrypt)\b/;
const packedObjects = /\/Type\s*\/ObjStm\b[\s\S]{0,400}?stream\r?\n/g;
const most = 32 * 1024 * 1024;

/**
 * Whether a PDF is more than pages to look at: it runs or opens something, has files inside, asks for a password, or has
 * no proper end. Objects that are packed together are unpacked to be looked at; what cannot be unpacked is suspect.
 */
export function isActivePdf(bytes: Buffer): boolean {
  const text = bytes.toString("latin1");
  if (!/%%EOF\s*$/.test(text.slice(-1024))) return true;
  if (active.test(plainNames(text))) return true;
  return [...text.matchAll(packedObjects)].some(({ index, 0: head }) =>
    isSuspect(bytes.subarray(index + head.length)),
  );
}

function isSuspect(packed: Buffer): boolean {
  try {
    return active.test(plainNames(inflateSync(packed, { maxOutputLength: most }).toString("latin1")));
  } catch {
    return true;
  }
}

/** `/J#61vaScript` is a spelling of `/JavaScript`. */
const plainNames = (text: string) =>
  text.replace(/#([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(Number.parseInt(code, 16)));

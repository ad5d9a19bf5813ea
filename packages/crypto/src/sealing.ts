import { createCipheriv, randomBytes } from "node:crypto";
import { type Aad, bindingOf } from "./binding.ts";
import { aes256Gcm, ivBytes, tagBytes } from "./cipher.ts";
import { keyIdOf, requireKey } from "./key.ts";

/** A blob in the making. What authenticates it is known last and stands in the middle: it is put there at the end. */
export type Sealing = {
  /** What the blob begins with; the place of the tag, `tagAt` bytes from the beginning, is empty. */
  begin: Buffer;
  tagAt: number;
  /** More of the blob, of more of the bytes. */
  add: (bytes: Uint8Array) => Buffer;
  /** The last of the blob, and what goes to `tagAt`. */
  end: () => { last: Buffer; tag: Buffer };
};

/** base64url writes three bytes as four characters. */
const group = 3;
const ascii = (bytes: Buffer) => Buffer.from(bytes.toString("base64url"), "latin1");

/** As `sealBytes`, of bytes that come in parts: none of the file is held. Throws CryptoError as `seal`. R34, R42, R48. */
export function sealInParts(key: Buffer, aad: Aad): Sealing {
  const header = `v1.${aes256Gcm.id}.${keyIdOf(key)}`;
  const iv = randomBytes(ivBytes);
  const cipher = createCipheriv("aes-256-gcm", requireKey(key), iv, { authTagLength: tagBytes });
  cipher.setAAD(bindingOf(header, aad));
  const beforeTag = `${header}.${iv.toString("base64url")}.`;
  let rest: Buffer = Buffer.alloc(0);
  return {
    begin: Buffer.from(`${beforeTag}${ascii(Buffer.alloc(tagBytes)).toString("latin1")}.`, "latin1"),
    tagAt: beforeTag.length,
    add(bytes) {
      const sealed = Buffer.concat([rest, cipher.update(bytes)]);
      const whole = sealed.length - (sealed.length % group);
      rest = Buffer.from(sealed.subarray(whole));
      return ascii(sealed.subarray(0, whole));
    },
    end() {
      const last = ascii(Buffer.concat([rest, cipher.final()]));
      return { last, tag: ascii(cipher.getAuthTag()) };
    },
  };
}

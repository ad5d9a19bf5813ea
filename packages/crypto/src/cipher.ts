import { createCipheriv, createDecipheriv } from "node:crypto";

export const ivBytes = 12;
export const tagBytes = 16;

export type Sealed = { readonly iv: Buffer; readonly tag: Buffer; readonly ciphertext: Buffer };

/**
 * One authenticated algorithm under the id that blobs carry, so that another (a certified one) can be
 * added beside it. `open` throws whatever its library throws when anything was altered.
 */
export type Cipher = {
  readonly id: string;
  readonly seal: (key: Buffer, iv: Buffer, plaintext: Buffer, binding: Buffer) => Sealed;
  readonly open: (key: Buffer, sealed: Sealed, binding: Buffer) => Buffer;
};

// Without authTagLength node accepts a tag of 4 bytes, which can be guessed.
const options = { authTagLength: tagBytes };

/** AES-256-GCM with a 96-bit IV and a 128-bit tag, the algorithm of the product. */
export const aes256Gcm: Cipher = {
  id: "a256gcm",
  seal: (key, iv, plaintext, binding) => {
    const cipher = createCipheriv("aes-256-gcm", key, iv, options).setAAD(binding);
    const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
    return { iv, tag: cipher.getAuthTag(), ciphertext };
  },
  open: (key, { iv, tag, ciphertext }, binding) => {
    const decipher = createDecipheriv("aes-256-gcm", key, iv, options).setAAD(binding).setAuthTag(tag);
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  },
};

import { createCipheriv, createDecipheriv } from "node:crypto";
import { expect, it } from "vitest";
import { aes256Gcm, type Cipher, tagBytes } from "../src/cipher.ts";
import { openEnvelope, sealEnvelope } from "../src/envelope.ts";
import { CryptoError } from "../src/index.ts";

const options = { authTagLength: tagBytes };
const chacha: Cipher = {
  id: "chacha",
  seal: (key, iv, plaintext, binding) => {
    const cipher = createCipheriv("chacha20-poly1305", key, iv, options);
    cipher.setAAD(binding, { plaintextLength: plaintext.length });
    const ciphertext = Buffer.concat([cipher.update(plaintext), cipher.final()]);
    return { iv, tag: cipher.getAuthTag(), ciphertext };
  },
  open: (key, { iv, tag, ciphertext }, binding) => {
    const decipher = createDecipheriv("chacha20-poly1305", key, iv, options).setAuthTag(tag);
    decipher.setAAD(binding, { plaintextLength: ciphertext.length });
    return Buffer.concat([decipher.update(ciphertext), decipher.final()]);
  },
};

const key = Buffer.alloc(32, 7);
const place = ["garmonia", "recipients", "name", "7"];
const text = Buffer.from("Анна");

it("[R42] blobs of two algorithms live side by side, each opened by the one it names", () => {
  const both = [aes256Gcm, chacha];
  for (const cipher of both) {
    const blob = sealEnvelope("v1", "id", key, text, place, cipher);
    expect(blob.split(".")[1]).toBe(cipher.id);
    expect(openEnvelope("v1", key, blob, place, both)).toEqual(text);
  }
});

it("[R42] an algorithm that is not known, or another one's name on a blob, is refused", () => {
  const blob = sealEnvelope("v1", "id", key, text, place, chacha);
  const renamed = blob.replace(".chacha.", ".a256gcm.");
  expect(() => openEnvelope("v1", key, blob, place)).toThrow(new CryptoError("unreadable"));
  expect(() => openEnvelope("v1", key, renamed, place, [aes256Gcm, chacha])).toThrow(
    new CryptoError("unreadable"),
  );
});

it("[R42] the cipher itself refuses a right tag cut to 4 bytes", () => {
  const sealed = aes256Gcm.seal(key, Buffer.alloc(12), text, Buffer.from("place"));
  expect(aes256Gcm.open(key, sealed, Buffer.from("place"))).toEqual(text);
  const cut = { ...sealed, tag: sealed.tag.subarray(0, 4) };
  expect(() => aes256Gcm.open(key, cut, Buffer.from("place"))).toThrow();
});

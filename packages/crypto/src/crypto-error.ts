const messages = {
  unreadable: "the sealed value cannot be read",
  key_missing: "the keyring has no key of the version that wrapped this value",
  key_malformed: "a key must be exactly 32 bytes",
  binding_missing: "a sealed value must be bound to its place: tenant, table, column, row",
  keyring_exposed: "the keyring file is open to others, its mode must be 0400",
  keyring_empty: "the keyring file holds no key",
  keyring_malformed: "the keyring file is malformed",
} as const;

export type CryptoErrorCode = keyof typeof messages;

/** A failure of this package. Its text is fixed per code and never quotes a plaintext, a key or a blob. */
export class CryptoError extends Error {
  override readonly name = "CryptoError";
  readonly code: CryptoErrorCode;

  /** `place` says where a key file is wrong (path, line number); it must not come from its content. */
  constructor(code: CryptoErrorCode, place?: string) {
    super(place === undefined ? messages[code] : `${messages[code]}: ${place}`);
    this.code = code;
  }
}

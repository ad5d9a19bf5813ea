/** A password hash with all that is needed to compute it again. */
export type PasswordHash = {
  memory: number;
  passes: number;
  parallelism: number;
  salt: Buffer;
  hash: Buffer;
};

const form = /^\$argon2id\$v=19\$m=(\d+),t=(\d+),p=(\d+)\$([A-Za-z0-9+/]+)\$([A-Za-z0-9+/]+)$/;

const unpadded = (bytes: Buffer) => bytes.toString("base64").replace(/=+$/, "");

/** The PHC string of an argon2id hash: `$argon2id$v=19$m=…,t=…,p=…$salt$hash`. */
export const writePasswordHash = ({ memory, passes, parallelism, salt, hash }: PasswordHash) =>
  `$argon2id$v=19$m=${memory},t=${passes},p=${parallelism}$${unpadded(salt)}$${unpadded(hash)}`;

/** Reads a PHC string; throws when it is of another form, without quoting it. */
export function readPasswordHash(text: string): PasswordHash {
  const [, memory, passes, parallelism, salt, hash] = form.exec(text) ?? [];
  if (!salt || !hash) throw new Error("a stored password hash is not argon2id");
  return {
    memory: Number(memory),
    passes: Number(passes),
    parallelism: Number(parallelism),
    salt: Buffer.from(salt, "base64"),
    hash: Buffer.from(hash, "base64"),
  };
}

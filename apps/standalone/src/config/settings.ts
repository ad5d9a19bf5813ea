import { fileURLToPath } from "node:url";
import { isOverTls } from "@prosvet/api";
import { z } from "zod";

const isLoopback = (host: string) => /^(?:localhost|127(?:\.\d+){3}|\[?::1\]?)$/.test(host);

const needsTls = [
  "программа открыта не только этой машине, поэтому нужен публичный адрес с https:",
  "PROSVET_ORIGIN=https://prosvet.example.ru. Без него пароли и сеансы шли бы открыто.",
  "Для испытаний в закрытой сети без TLS: PROSVET_INSECURE=yes.",
].join("\n  ");

/** Whose variables are set decides: a database of somebody else's, or the embedded one. */
const Environment = z
  .object({
    PORT: z.coerce.number().int().min(0).max(65_535).default(3000),
    PROSVET_HOST: z.string().default("127.0.0.1"),
    PROSVET_ORIGIN: z
      .url({ protocol: /^https?$/ })
      .transform((url) => new URL(url).origin)
      .optional(),
    PROSVET_INSECURE: z.enum(["yes", "no"]).default("no"),
    PROSVET_TRUST_PROXY: z.enum(["yes", "no"]).default("no"),
    PROSVET_PUBLIC_LIMITS: z.enum(["kept", "lifted"]).default("kept"),
    PROSVET_DATA: z.string().optional(),
    PROSVET_KEYRING_FILE: z.string().optional(),
    PROSVET_ANCHOR_FILE: z.string().optional(),
    PROSVET_FILES: z.string().optional(),
    PROSVET_CLAMD: z.string().optional(),
    PROSVET_DEMONSTRATION: z.enum(["yes", "no"]).optional(),
    DATABASE_URL: z.string().optional(),
  })
  .refine(
    (given) =>
      given.PROSVET_INSECURE === "yes" ||
      isOverTls(given.PROSVET_ORIGIN ?? null) ||
      (given.PROSVET_TRUST_PROXY === "no" && isLoopback(given.PROSVET_HOST)),
    { path: ["PROSVET_ORIGIN"], message: needsTls },
  );

export type Settings = {
  port: number;
  host: string;
  /** The public address when it is known. */
  origin: string | null;
  secureCookies: boolean;
  /** Others reach the program without TLS, and whoever started it has said that they may. */
  insecure: boolean;
  trustProxy: boolean;
  publicLimits: "kept" | "lifted";
  /** Folder of the embedded database, the keys and the demonstration's sign-ins. */
  dataFolder: string;
  keyringFile: string;
  /** Where ends of the centres' audits are written down outside the database. */
  anchorFile: string;
  /** Where sealed scans of papers are kept; a folder that all processes share. */
  filesFolder: string;
  /** Socket of the clamd that looks at files first; null when none does. */
  clamdSocket: string | null;
  databaseUrl: string | null;
  demonstration: boolean;
};

const besideTheCode = fileURLToPath(new URL("../../../../.data/", import.meta.url));

/**
 * Reads the environment once, at the start. Throws with the name of a variable that cannot be read, and for a program
 * that others reach without TLS.
 */
export function readSettings(environment: NodeJS.ProcessEnv): Settings {
  const read = Environment.safeParse(environment);
  if (!read.success) throw new Error(z.prettifyError(read.error));
  const given = read.data;
  const dataFolder = given.PROSVET_DATA ?? besideTheCode;
  const databaseUrl = given.DATABASE_URL ?? null;
  const origin = given.PROSVET_ORIGIN ?? null;
  return {
    port: given.PORT,
    host: given.PROSVET_HOST,
    origin,
    secureCookies: isOverTls(origin),
    insecure: given.PROSVET_INSECURE === "yes",
    trustProxy: given.PROSVET_TRUST_PROXY === "yes",
    publicLimits: given.PROSVET_PUBLIC_LIMITS,
    dataFolder,
    keyringFile: given.PROSVET_KEYRING_FILE ?? `${dataFolder}/keyring`,
    anchorFile: given.PROSVET_ANCHOR_FILE ?? `${dataFolder}/audit-anchors`,
    filesFolder: given.PROSVET_FILES ?? `${dataFolder}/files`,
    clamdSocket: given.PROSVET_CLAMD || null,
    databaseUrl,
    // Somebody else's database is filled with demonstration data only when that is asked for.
    demonstration: (given.PROSVET_DEMONSTRATION ?? (databaseUrl ? "no" : "yes")) === "yes",
  };
}

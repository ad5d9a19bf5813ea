import { brotliCompressSync, brotliDecompressSync, constants } from "node:zlib";
import { currentKeyOf, deriveKey, open, seal } from "@prosvet/crypto";
import type { Deps } from "@prosvet/usecases";
import { deleteCookie, getCookie, setCookie } from "hono/cookie";
import { z } from "zod";
import type { PageContext } from "../pages-env.ts";

/** A browser keeps 4,096 bytes of a cookie, its name and attributes included. */
const mostBytes = 3_800;
const keptMs = 3_600_000;

/** Content of a centre's pages that only this deployment can read, kept by the browser for at most an hour. */
export type SealedCookie<Content> = {
  /** Null when there is none, it is another centre's, its hour is over, or somebody changed it. */
  read(c: PageContext): Content | null;
  /** False, and nothing kept, when the content leaves less than `room` bytes of what a cookie holds. */
  keep(c: PageContext, content: Content, room?: number): boolean;
  erase(c: PageContext): void;
};

type Settings<Content> = { name: string; purpose: string; content: z.ZodType<Content>; secure: boolean };

/**
 * Content → JSON → brotli → AES-GCM under a key derived from the deployment's current one, bound to the centre. What an
 * earlier version of that key has sealed is still read: a rotation takes no draft from anybody.
 */
export function sealedCookie<Content>(
  { keyring }: Pick<Deps, "keyring">,
  { name, purpose, content, secure }: Settings<Content>,
): SealedCookie<Content> {
  const cookieName = secure ? `__Host-${name}` : name;
  const options = { path: "/", httpOnly: true, sameSite: "Lax", secure } as const;
  const placeOf = (c: PageContext) => ["pages", "cookie", name, c.var.centre.slug];
  const Kept = z.strictObject({ until: z.int(), content });
  return {
    read(c) {
      const sealed = getCookie(c, cookieName);
      if (!sealed) return null;
      const kept = Kept.safeParse(openedBy(keyring, purpose, sealed, placeOf(c)));
      return kept.success && kept.data.until > c.var.ctx.now.getTime() ? kept.data.content : null;
    },
    keep(c, value, room = 0) {
      const until = c.var.ctx.now.getTime() + keptMs;
      const key = deriveKey(currentKeyOf(keyring), purpose);
      const sealed = seal(key, packed({ until, content: value }), placeOf(c));
      if (sealed.length > mostBytes - room) return false;
      setCookie(c, cookieName, sealed, options);
      return true;
    },
    erase: (c) => {
      deleteCookie(c, cookieName, options);
    },
  };
}

const windowBits = 16;

function packed(value: unknown): string {
  const bytes = Buffer.from(JSON.stringify(value), "utf8");
  const params = {
    [constants.BROTLI_PARAM_LGWIN]: windowBits,
    [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
  };
  return brotliCompressSync(bytes, { params }).toString("base64url");
}

/** What any version of the deployment's key opens, the newest first; null when none does. */
function openedBy({ keys }: Deps["keyring"], purpose: string, sealed: string, place: readonly string[]) {
  for (const key of [...keys.values()].reverse()) {
    const content = unpacked(deriveKey(key, purpose), sealed, place);
    if (content !== null) return content;
  }
  return null;
}

function unpacked(key: Buffer, sealed: string, place: readonly string[]): unknown {
  try {
    return JSON.parse(
      brotliDecompressSync(Buffer.from(open(key, sealed, place), "base64url")).toString("utf8"),
    );
  } catch {
    return null;
  }
}

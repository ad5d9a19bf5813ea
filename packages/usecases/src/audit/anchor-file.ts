import { createReadStream, existsSync } from "node:fs";
import { open } from "node:fs/promises";
import { dirname } from "node:path";
import { createInterface } from "node:readline";
import { z } from "zod";
import type { AuditAnchor, AuditAnchors } from "./audit-anchors.ts";

const Line = z.object({ tenantId: z.uuid(), seq: z.int().min(0), hash: z.string(), at: z.coerce.date() });

/**
 * Anchors in a file of the deployment, one JSON line each, only ever appended and brought to the disk. A line that was
 * cut by a lost machine is passed over. What a process has written itself it does not write again until it changes.
 */
export function anchorFile(path: string): AuditAnchors {
  const written = new Map<string, string>();
  const isNew = ({ tenantId, hash }: AuditAnchor) => written.get(tenantId) !== hash;
  return {
    async append(anchors) {
      const fresh = anchors.filter(isNew);
      if (fresh.length === 0) return;
      await appendDurably(path, fresh.map((anchor) => `${JSON.stringify(anchor)}\n`).join(""));
      for (const { tenantId, hash } of fresh) written.set(tenantId, hash);
    },
    async of(tenantId) {
      if (!existsSync(path)) return [];
      const anchors: AuditAnchor[] = [];
      for await (const line of createInterface({ input: createReadStream(path, "utf8") })) {
        const anchor = line.includes(tenantId) ? readLine(line) : null;
        if (anchor?.tenantId === tenantId) anchors.push(anchor);
      }
      return anchors;
    },
  };
}

async function appendDurably(path: string, text: string): Promise<void> {
  const isFirst = !existsSync(path);
  const file = await open(path, "a", 0o600);
  try {
    await file.appendFile(text);
    await file.sync();
  } finally {
    await file.close();
  }
  if (isFirst) await syncFolder(dirname(path));
}

async function syncFolder(path: string): Promise<void> {
  const folder = await open(path, "r");
  await folder.sync().finally(() => folder.close());
}

function readLine(line: string): AuditAnchor | null {
  try {
    return Line.parse(JSON.parse(line));
  } catch {
    return null;
  }
}

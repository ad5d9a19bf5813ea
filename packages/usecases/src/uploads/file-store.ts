import { randomBytes } from "node:crypto";
import { mkdir, open, readdir, readFile, rm, stat } from "node:fs/promises";
import { join } from "node:path";

/** A file that is being kept in parts. */
export type OpenFile = {
  name: string;
  /** At the end of what it has, or at a place of it. */
  write(bytes: Buffer, at?: number): Promise<void>;
  /** Out once it is on the disk. */
  close(): Promise<void>;
};

/** Where sealed files lie: under names that say nothing, apart for each centre. */
export type FileStore = {
  /** Keeps bytes that are sealed already. Out: the name to find them by, once they are on the disk. */
  put(tenantId: string, sealed: Buffer): Promise<string>;
  /** Begins a file whose sealed bytes come in parts. */
  begin(tenantId: string): Promise<OpenFile>;
  /** Throws when there is no such file. */
  get(tenantId: string, name: string): Promise<Buffer>;
  /** Quiet when there is none. */
  remove(tenantId: string, name: string): Promise<void>;
  /** Names of a centre's files that were last written before this moment; none when it has none. */
  listBefore(tenantId: string, moment: Date): Promise<string[]>;
};

const known = /^[0-9a-f-]{32,36}$/;

/** Files in a folder of this machine or of a volume that all processes share. Throws RangeError for a name that is none of its own. */
export function folderStore(folder: string): FileStore {
  const pathOf = (tenantId: string, name: string) => {
    if (!known.test(tenantId) || !known.test(name)) throw new RangeError("no name of a kept file");
    return join(folder, tenantId, name);
  };
  async function begin(tenantId: string): Promise<OpenFile> {
    const name = randomBytes(16).toString("hex");
    const path = pathOf(tenantId, name);
    await mkdir(join(folder, tenantId), { recursive: true, mode: 0o700 });
    const file = await open(path, "wx", 0o600);
    let end = 0;
    return {
      name,
      async write(bytes, at = end) {
        for (let done = 0; done < bytes.length; ) {
          done += (await file.write(bytes, done, bytes.length - done, at + done)).bytesWritten;
        }
        end = Math.max(end, at + bytes.length);
      },
      close: () => file.sync().finally(() => file.close()),
    };
  }
  return {
    begin,
    async put(tenantId, sealed) {
      const file = await begin(tenantId);
      await file.write(sealed).finally(() => file.close());
      return file.name;
    },
    get: (tenantId, name) => readFile(pathOf(tenantId, name)),
    remove: (tenantId, name) => rm(pathOf(tenantId, name), { force: true }),
    async listBefore(tenantId, moment) {
      const names = await readdir(join(folder, tenantId)).catch(() => []);
      const old: string[] = [];
      for (const name of names.filter((one) => known.test(one))) {
        const { mtime } = await stat(pathOf(tenantId, name));
        if (mtime < moment) old.push(name);
      }
      return old;
    },
  };
}

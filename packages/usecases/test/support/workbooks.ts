import type { ImportCell } from "@prosvet/domain";
import type { SheetRow, WorkbookMeans } from "@prosvet/usecases/imports";

export type Part = { name: string; body: Buffer; method?: number };

/** An archive of parts that are not packed: what the list at its end promises is what there is. */
export function archiveOf(parts: readonly Part[]): Buffer {
  const bodies: Buffer[] = [];
  const list: Buffer[] = [];
  let at = 0;
  for (const { name, body, method = 0 } of parts) {
    const title = Buffer.from(name);
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(title.length, 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(body.length, 20);
    entry.writeUInt32LE(body.length, 24);
    entry.writeUInt16LE(title.length, 28);
    entry.writeUInt32LE(at, 42);
    bodies.push(local, title, body);
    list.push(entry, title);
    at += 30 + title.length + body.length;
  }
  const listed = Buffer.concat(list);
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(parts.length, 8);
  end.writeUInt16LE(parts.length, 10);
  end.writeUInt32LE(listed.length, 12);
  end.writeUInt32LE(at, 16);
  return Buffer.concat([...bodies, listed, end]);
}

const mark = Buffer.from("rows:");

/** A workbook whose sheet holds these rows as JSON: how XLSX is read is proved where it is read. */
export const workbookOf = (rows: readonly ImportCell[][], extra: readonly Part[] = []): Buffer =>
  archiveOf([
    { name: "[Content_Types].xml", body: Buffer.from("<Types/>") },
    { name: "xl/workbook.xml", body: Buffer.from("<workbook/>") },
    {
      name: "xl/worksheets/sheet1.xml",
      body: Buffer.concat([mark, Buffer.from(`${JSON.stringify(rows)}\n`)]),
    },
    ...extra,
  ]);

export const sentWorkbook = (bytes: Buffer, name = "Журнал 2025.xlsx") => ({
  ...{ name, bytes, declaredType: "application/octet-stream" },
});

/** Reads what `workbookOf` made, and keeps what was written of faults. */
export function workbooks(beforeRow: (number: number) => void = () => {}) {
  const written: { faults: string; warnings: string; number: number }[] = [];
  const means: WorkbookMeans = {
    async *read(bytes): AsyncGenerator<SheetRow> {
      const all = Buffer.from(bytes);
      const from = all.indexOf(mark) + mark.length;
      const rows: ImportCell[][] = JSON.parse(all.subarray(from, all.indexOf("\n", from)).toString());
      for (const [at, cells] of rows.entries()) {
        beforeRow(at + 1);
        yield { number: at + 1, cells };
      }
    },
    async writeFaults(_header, rows) {
      written.splice(
        0,
        written.length,
        ...[...rows].map(({ faults, warnings, number }) => ({ faults, warnings, number })),
      );
      return Buffer.from("faults");
    },
  };
  return { means, written };
}

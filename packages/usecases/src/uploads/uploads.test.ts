import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { deflateSync, gzipSync } from "node:zlib";
import sharp from "sharp";
import { afterAll, beforeAll, expect, it } from "vitest";
import { acceptUpload, clamdScanner, folderStore, noScanner } from "./index.ts";

const pdf = (inside = "") =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${inside} >>\nendobj\ntrailer\n<< /Root 1 0 R >>\n%%EOF\n`,
  );
const blank = () => sharp({ create: { width: 40, height: 20, channels: 3, background: "#336699" } });
const sentPdf = (bytes: Buffer, name = "scan.pdf") => ({ name, declaredType: "application/pdf", bytes });
const refusalOf = (sent: Parameters<typeof acceptUpload>[0]) =>
  acceptUpload(sent, noScanner).then(
    () => "taken",
    (error) => error.refusal?.code ?? error.code,
  );

it("[R42] a photograph is drawn anew: where and by what it was taken stays behind", async () => {
  const bytes = await blank()
    .withExif({ IFD3: { GPSLatitude: "54/1 44/1 0/1" }, IFD0: { Model: "Телефон Марии" } })
    .jpeg()
    .toBuffer();
  expect((await sharp(bytes).metadata()).exif).toBeDefined();
  const kept = await acceptUpload({ name: "фото.jpg", declaredType: "image/jpeg", bytes }, noScanner);
  expect(kept).toMatchObject({ type: "image/jpeg", verdict: "not_scanned" });
  expect((await sharp(kept.bytes).metadata()).exif).toBeUndefined();
});

it("[R42] what is hidden behind a picture is gone with its bytes", async () => {
  const bytes = Buffer.concat([await blank().png().toBuffer(), gzipSync("program")]);
  const kept = await acceptUpload({ name: "a.png", declaredType: "image/png", bytes }, noScanner);
  expect(kept.bytes.includes(gzipSync("program").subarray(10))).toBe(false);
});

it("[R42] a file that is not a scan, a photograph or a PDF is refused, whatever its name", async () => {
  const zip = Buffer.from("504b0304140000000800", "hex");
  const svg = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
  const broken = (await blank().jpeg().toBuffer()).subarray(0, 40);
  expect(await refusalOf(sentPdf(zip))).toBe("file_kind_not_taken");
  expect(await refusalOf({ name: "a.svg", declaredType: "image/svg+xml", bytes: svg })).toBe(
    "file_kind_not_taken",
  );
  expect(await refusalOf({ name: "a.jpg", declaredType: "image/jpeg", bytes: broken })).toBe(
    "file_unreadable",
  );
  expect(await refusalOf(sentPdf(Buffer.alloc(11 * 1024 * 1024)))).toBe("file_too_big");
});

it("[R42] a picture of too many points is refused before it is opened", async () => {
  const bytes = await sharp({ create: { width: 8000, height: 6000, channels: 3, background: "#fff" } })
    .png()
    .toBuffer();
  expect(await refusalOf({ name: "a.png", declaredType: "image/png", bytes })).toBe("file_too_big");
});

it("[R42] a PDF that runs or carries something is refused, however it is written", async () => {
  const packed = deflateSync("<< /S /JavaScript /JS (app.alert(1)) >>");
  const hidden = Buffer.concat([
    Buffer.from("%PDF-1.7\n2 0 obj\n<< /Type /ObjStm /Filter /FlateDecode /N 1 >>\nstream\n"),
    packed,
    Buffer.from("\nendstream\nendobj\n%%EOF\n"),
  ]);
  expect(await refusalOf(sentPdf(pdf()))).toBe("taken");
  for (const bytes of [
    pdf("/OpenAction << /S /JavaScript >>"),
    pdf("/OpenAction << /S /J#61vaScript >>"),
    pdf("/Names << /EmbeddedFiles 2 0 R >>"),
    pdf("/Encrypt 3 0 R"),
    Buffer.concat([pdf(), Buffer.from("PK\x03\x04 and more")]),
    hidden,
  ]) {
    expect(await refusalOf(sentPdf(bytes))).toBe("file_kind_not_taken");
  }
});

const folder = mkdtempSync(join(tmpdir(), "uploads-"));
let clamd: Server;
const socketPath = join(folder, "clamd.sock");

/** Speaks as clamd does: reads the stream to its end, then names what it found. */
beforeAll(async () => {
  clamd = createServer((socket) => {
    let read = Buffer.alloc(0);
    socket.on("data", (data) => {
      read = Buffer.concat([read, data]);
      if (!read.subarray(-4).equals(Buffer.alloc(4))) return;
      socket.end(read.includes("EICAR") ? "stream: Eicar-Test-Signature FOUND\0" : "stream: OK\0");
    });
  });
  await new Promise<void>((ready) => clamd.listen(socketPath, ready));
});
afterAll(() => {
  clamd.close();
  rmSync(folder, { recursive: true });
});

it("[R42] the scanner's verdict is kept, a virus is refused, a silent scanner lets nothing in", async () => {
  const scan = clamdScanner(socketPath);
  expect((await acceptUpload(sentPdf(pdf()), scan)).verdict).toBe("clean");
  await expect(acceptUpload(sentPdf(pdf("% EICAR")), scan)).rejects.toMatchObject({
    refusal: { code: "file_infected" },
  });
  await expect(acceptUpload(sentPdf(pdf()), clamdScanner(`${socketPath}-none`))).rejects.toMatchObject({
    code: "unavailable",
  });
});

it("files lie apart for each centre under names that say nothing, and no name leads out of the folder", async () => {
  const store = folderStore(join(folder, "files"));
  const tenantId = "01a2b3c4-0000-7000-8000-000000000001";
  const name = await store.put(tenantId, Buffer.from("sealed"));
  expect(name).toMatch(/^[0-9a-f]{32}$/);
  expect(readdirSync(join(folder, "files", tenantId))).toEqual([name]);
  expect((await store.get(tenantId, name)).toString()).toBe("sealed");
  expect(() => store.get(tenantId, "../../keyring")).toThrow(RangeError);
  await store.remove(tenantId, name);
  await store.remove(tenantId, name);
  await expect(store.get(tenantId, name)).rejects.toThrow();
});

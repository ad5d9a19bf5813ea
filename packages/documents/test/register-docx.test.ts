import { describe, expect, it } from "vitest";
import { columnsOf, generalServiceColumns, registerDocx } from "../src/index.ts";
import { packedParts, readDocx } from "./read-docx.ts";
import {
  corrected,
  correctionNote,
  fewColumns,
  generalRegister,
  officialForm,
  officialRegister,
  signatureLines,
  watermark,
} from "./register-documents.ts";
import { personalWords, serviceRow } from "./register-rows.ts";

const columns = columnsOf(generalServiceColumns, fewColumns);

describe("a register as DOCX", () => {
  it("[R8] [R51] has the title, the centre, the period, and a table whose heading is repeated", async () => {
    const html = await readDocx(await registerDocx(generalRegister([serviceRow()], { columns })));
    expect(html).toMatch(/^<h1>.*Журнал учета услуг/);
    expect(html).toContain("КЦ «Гармония»");
    expect(html.match(/<thead>.*<\/thead>/)?.[0]).toContain("Распечатано листов");
    expect(html).toContain("23.11.2026 09:00");
  });

  it("[R8] [R51] has the organisation above, the numbers of its columns on every page, and lines to sign on", async () => {
    const html = await readDocx(
      await registerDocx(generalRegister([serviceRow()], { columns, ...officialForm })),
    );
    expect(html).toMatch(/^<p>МАДОУ детский сад «Акбузат»<\/p><h1>/);
    const head = html.match(/<thead>.*<\/thead>/)?.[0] ?? "";
    expect([...head.matchAll(/<p>(\d+)<\/p>/g)].map(([, number]) => number)).toEqual([
      "1",
      "2",
      "3",
      "4",
      "5",
    ]);
    for (const line of signatureLines) expect(html.split("</table>")[1]).toContain(line);
  });

  it("[R8] strikes an annulled line and an old value through, and notes the correction", async () => {
    const rows = [serviceRow(corrected), serviceRow({ number: 2, isAnnulled: true })];
    const html = await readDocx(await registerDocx(generalRegister(rows, { columns })));
    expect(html).toContain("<s>Направлен в другую организацию</s> Запрос удовлетворён");
    expect(html).toContain("<s>Вычеркнута: внесена по ошибке</s>");
    expect(html).toContain(correctionNote);
  });

  it("is A4 across, in «Times New Roman», with the widths of its columns set and its sheets numbered", async () => {
    const file = await registerDocx(generalRegister([serviceRow()], { columns }));
    const [body = ""] = packedParts(file, /^word\/document\.xml$/);
    expect(body).toMatch(/<w:pgSz w:w="16838" w:h="11906" w:orient="landscape"\/>/);
    const widths = [...body.matchAll(/<w:gridCol w:w="(\d+)"/g)].map(([, width]) => Number(width));
    expect(widths).toHaveLength(columns.length);
    expect(Math.min(...widths)).toBeGreaterThan(500);
    expect(packedParts(file, /^word\/styles\.xml$/)[0]).toContain('w:ascii="Times New Roman"');
    expect(packedParts(file, /^word\/footer\d\.xml$/)[0]).toMatch(/Лист .*PAGE.*NUMPAGES/);
  });

  it("[R34] says at the head and the foot of every sheet who asked for it, when and why", async () => {
    const file = await registerDocx(officialRegister([serviceRow()]));
    for (const part of packedParts(file, /^word\/(?:header|footer)\d\.xml$/)) {
      expect(part).toContain(watermark.replace("&", "&amp;"));
    }
    expect(packedParts(file, /^word\/(?:header|footer)\d\.xml$/)).toHaveLength(2);
  });

  it("[R33] names nobody for general use, whatever its rows carry", async () => {
    const html = await readDocx(await registerDocx(generalRegister([serviceRow(corrected)])));
    for (const word of personalWords) expect(html).not.toContain(word);
  });

  it("stays a document that opens, whatever its texts hold", async () => {
    const place = "\u0007<w:p/>&\ud800\n]]>";
    const html = await readDocx(
      await registerDocx(
        generalRegister([serviceRow({ place })], { columns: columnsOf(generalServiceColumns, ["place"]) }),
      ),
    );
    expect(html).toContain("&lt;w:p/&gt;&amp;\ufffd<br />]]&gt;");
  });
});

import { describe, expect, it } from "vitest";
import {
  columnsOf,
  generalServiceColumns,
  printableRows,
  registerHtml,
  registerStyle,
} from "../src/index.ts";
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

describe("a register as a page to print", () => {
  it("[R8] [R51] has the title, the period, the headings in a repeated head, and the lines", async () => {
    const html = await registerHtml(generalRegister([serviceRow()], { columns }));
    expect(html).toMatch(/<h1>Журнал учета услуг.*<\/h1>/);
    expect(html).toContain('<thead><tr><th scope="col">№ п/п</th>');
    expect(html).toContain('<td class="cell number">1</td><td class="cell">23.11.2026 09:00</td>');
    expect(registerStyle).toContain("@page{size:A4 landscape");
    expect(registerStyle).toContain("thead{display:table-header-group}");
  });

  it("[R8] [R51] has the organisation above, the numbers of its columns on every sheet, and lines to sign on", async () => {
    const html = await registerHtml(generalRegister([serviceRow()], { columns, ...officialForm }));
    expect(html).toContain('<p class="under">МАДОУ детский сад «Акбузат»</p>\n<h1>');
    const head = html.match(/<thead>[\s\S]*<\/thead>/)?.[0] ?? "";
    expect([...head.matchAll(/ordinal">(\d+)</g)].map(([, number]) => number)).toEqual([
      "1",
      "2",
      "3",
      "4",
      "5",
    ]);
    const signed = html.slice(html.indexOf("</section>"));
    for (const line of signatureLines) expect(signed).toContain(`<p class="sign">${line}</p>`);
  });

  it("[R8] numbers a column as the journal does, in whichever part it is printed", async () => {
    const html = await registerHtml(officialRegister([serviceRow()]));
    const parts = html.split("<section>").slice(1);
    const numbers = parts.map((part) =>
      [...part.matchAll(/ordinal">(\d+)</g)].map(([, number]) => Number(number)),
    );
    expect(numbers.map(([first]) => first)).toEqual(parts.map(() => 1));
    const rest = numbers.flatMap(([, ...others]) => others);
    expect(rest).toEqual(rest.map((_, at) => at + 2));
  });

  it("[R8] strikes an annulled line and an old value through, and notes the correction", async () => {
    const rows = [serviceRow(corrected), serviceRow({ number: 2, isAnnulled: true })];
    const html = await registerHtml(generalRegister(rows, { columns }));
    expect(html).toContain("<del>Направлен в другую организацию</del> <ins>Запрос удовлетворён</ins>");
    expect(html).toContain("<del>Вычеркнута: внесена по ошибке</del>");
    expect(html).toContain(correctionNote);
  });

  it("[R34] says on every sheet who asked for a register for official use, when and why", async () => {
    const html = await registerHtml(officialRegister([serviceRow()]));
    const tables = html.split("<table").length - 1;
    expect(tables).toBe(3);
    expect(html.split(watermark.replace("&", "&amp;"))).toHaveLength(2 * tables + 1);
  });

  it("escapes every value, runs no script and fetches nothing", async () => {
    const hostile = `"><script>alert(1)</script><img src=x onerror='1'>&</style>`;
    const rows = [serviceRow({ place: hostile, consultant: { name: hostile, speciality: null } })];
    const html = await registerHtml(
      officialRegister(rows, {
        ...{ title: [hostile], centre: { name: hostile, timezone: "Europe/Moscow" }, period: hostile },
        ...{ notes: [hostile], watermark: hostile },
      }),
    );
    expect(html).not.toMatch(/<(?:script|img|link|iframe)|\sonerror=['"]?1['"]?>|javascript:|url\(|\sstyle=/);
    expect(html.split("</style>")).toHaveLength(2);
    expect(html).toContain("&lt;script&gt;alert(1)&lt;/script&gt;");
  });

  it("[R33] names nobody for general use, whatever its rows carry", async () => {
    const html = await registerHtml(generalRegister([serviceRow(corrected)]));
    for (const word of personalWords) expect(html).not.toContain(word);
  });

  it("makes no page of more rows than can be printed", async () => {
    const rows = Array.from({ length: printableRows + 1 }, () => serviceRow());
    await expect(registerHtml(generalRegister(rows, { columns }))).rejects.toThrow(RangeError);
  });
});

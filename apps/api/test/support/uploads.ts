import { deflateSync, gzipSync } from "node:zlib";
import sharp from "sharp";

/** A file as somebody sends it, and what is answered: taken, or the code of the refusal. */
export type Upload = { what: string; name: string; type: string; bytes: Buffer; answer: string };

const [pdf, jpeg, png] = ["application/pdf", "image/jpeg", "image/png"];
const megabyte = 1024 * 1024;

const pdfOf = (inside = "", more = "") =>
  Buffer.from(
    `%PDF-1.7\n1 0 obj\n<< /Type /Catalog ${inside} >>\nendobj\n${more}trailer\n<< /Root 1 0 R >>\n%%EOF\n`,
    "latin1",
  );
const picture = (width = 60, height = 40) =>
  sharp({ create: { width, height, channels: 3, background: "#336699" } });
const zipOf = (name: string) =>
  Buffer.concat([
    Buffer.from("504b0304140000000800000000000000000000000000000000000000", "hex"),
    Buffer.from(name),
  ]);
const packed = (text: string) =>
  Buffer.concat([
    Buffer.from("%PDF-1.7\n2 0 obj\n<< /Type /ObjStm /Filter /FlateDecode /N 1 >>\nstream\n"),
    ...[deflateSync(text), Buffer.from("\nendstream\nendobj\n%%EOF\n")],
  ]);
const photograph = () =>
  picture()
    .withExif({ IFD0: { Model: "Телефон Марии" }, IFD3: { GPSLatitude: "54/1 44/1 0/1" } })
    .jpeg()
    .toBuffer();

const not = "file_kind_not_taken";
const of = (type: string, answer: string) => (what: string, name: string, bytes: Buffer) => ({
  ...{ what, name, type, bytes, answer },
});

/** Pictures and papers as people send them, and files as somebody hostile does. */
export async function corpus(): Promise<Upload[]> {
  const [jpegBytes, pngBytes, withPlace] = await Promise.all([
    picture().jpeg().toBuffer(),
    picture().png().toBuffer(),
    photograph(),
  ]);
  const [gif, webp, tiff] = await Promise.all([
    picture().gif().toBuffer(),
    picture().webp().toBuffer(),
    picture().tiff().toBuffer(),
  ]);
  const bomb = await picture(8000, 6000).png().toBuffer();
  const svg = Buffer.from("<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>");
  const html = Buffer.from("<!doctype html><script>alert(1)</script>");
  const program = Buffer.concat([Buffer.from("MZ"), Buffer.alloc(200, 144)]);
  const taken = "taken";
  return [
    of(pdf, taken)("a scan", "Согласие № 12.pdf", pdfOf()),
    of(pdf, taken)("a scan with an ending in capitals", "SCAN.PDF", pdfOf()),
    of(pdf, taken)("a name of many dots and ways up", "../../etc/passwd.pdf", pdfOf()),
    of(jpeg, taken)("a photograph", "фото.jpg", jpegBytes),
    of(jpeg, taken)("a photograph with the other ending", "фото.jpeg", jpegBytes),
    of(jpeg, taken)("a photograph with its place and camera", "дома.jpg", withPlace),
    of(png, taken)("a picture of a screen", "screen.png", pngBytes),
    of(png, taken)("a picture with an archive behind it", "a.png", Buffer.concat([pngBytes, zipOf("a.exe")])),
    of(jpeg, taken)("a picture with a page behind it", "b.jpg", Buffer.concat([jpegBytes, html])),
    of(pdf, "file_unreadable")("nothing", "empty.pdf", Buffer.alloc(0)),
    of(jpeg, "file_unreadable")("a picture that breaks off", "half.jpg", jpegBytes.subarray(0, 40)),
    of(png, "file_too_big")("a picture of 48 megapixels in few bytes", "bomb.png", bomb),
    of(pdf, "file_too_big")(
      "more than ten megabytes",
      "big.pdf",
      Buffer.alloc(10 * megabyte + 1, "%PDF-1.7 "),
    ),
    of(pdf, not)("a program with the ending of a paper", "scan.pdf", program),
    of(pdf, not)("a program by its second ending", "scan.pdf.exe", program),
    of("application/x-msdownload", not)("a program", "setup.exe", program),
    of("image/svg+xml", not)("a drawing that runs", "logo.svg", svg),
    of(png, not)("a drawing under the name of a picture", "logo.png", svg),
    of("text/html", not)("a page", "scan.html", html),
    of(pdf, not)("a page under the name of a paper", "scan.pdf", html),
    of(jpeg, not)("a picture of another kind under its name", "a.jpg", gif),
    of("image/gif", not)("an animation", "a.gif", gif),
    of("image/webp", not)("a picture of the web", "a.webp", webp),
    of("image/tiff", not)("a picture of a scanner", "a.tiff", tiff),
    of(jpeg, not)("a picture whose ending says another", "a.png", jpegBytes),
    of(png, not)("a picture whose sender says another", "a.jpg", jpegBytes),
    of(pdf, not)("a picture that says it is a paper", "a.pdf", pngBytes),
    of("application/zip", not)("an archive", "a.zip", zipOf("a.txt")),
    of(pdf, not)("an archive under the name of a paper", "a.pdf", zipOf("a.txt")),
    of("application/gzip", not)("a packed file", "a.gz", gzipSync("text")),
    of(
      "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
      not,
    )(...(["a text with macros", "a.docx", zipOf("word/document.xml")] as const)),
    of(
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
      not,
    )(...(["a table", "a.xlsx", zipOf("xl/workbook.xml")] as const)),
    of(pdf, not)("a paper with a password", "a.pdf", pdfOf("/Encrypt 3 0 R")),
    of(pdf, not)("a paper that runs", "a.pdf", pdfOf("/OpenAction << /S /JavaScript /JS (app.alert(1)) >>")),
    of(pdf, not)(
      "a paper that runs, spelled otherwise",
      "a.pdf",
      pdfOf("/OpenAction << /S /J#61vaScript >>"),
    ),
    of(pdf, not)("a paper that runs, packed", "a.pdf", packed("<< /S /JavaScript /JS (app.alert(1)) >>")),
    of(pdf, not)("a paper with files inside", "a.pdf", pdfOf("/Names << /EmbeddedFiles 2 0 R >>")),
    of(pdf, not)("a paper that starts a program", "a.pdf", pdfOf("/OpenAction << /S /Launch >>")),
    of(pdf, not)("a paper and an archive at once", "a.pdf", Buffer.concat([pdfOf(), zipOf("a.jar")])),
    of(pdf, not)("a paper without an end", "a.pdf", Buffer.from("%PDF-1.7\n1 0 obj")),
    of("", not)("a file of no kind", "scan", Buffer.from("text")),
  ];
}

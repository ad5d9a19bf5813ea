import {
  bookingsDocument,
  familiesDocument,
  letterDocx,
  letterPdf,
  officialBookingsDocument,
  officialFamiliesDocument,
  officialServicesDocument,
  type RegisterDocument,
  refusalLetter,
  registerDocx,
  registerPdf,
  registerXlsx,
  servicesDocument,
} from "@prosvet/documents";
import type { ExportContent, ExportFormat, ExportWriter } from "@prosvet/usecases";

/** Makes the file of a document. A PDF is laid out at one go: this process does nothing else for up to some seconds. */
export const writeExport: ExportWriter = async (content, format) => {
  if (content.document !== "refusal_letter") return writeRegister(content, format);
  const letter = refusalLetter(content.letter);
  return format === "pdf" ? letterPdf(letter) : letterDocx(letter);
};

const writers = { xlsx: registerXlsx, pdf: registerPdf, docx: registerDocx } as const;

function writeRegister(
  content: Exclude<ExportContent, { document: "refusal_letter" }>,
  format: ExportFormat,
) {
  const made = <Row>(document: RegisterDocument<Row>) => writers[format](document);
  const { heading } = content;
  if (content.document === "services") {
    return content.use === "official"
      ? made(officialServicesDocument(heading, content.rows, content.watermark))
      : made(servicesDocument(heading, content.rows));
  }
  if (content.document === "families") {
    return content.use === "official"
      ? made(officialFamiliesDocument(heading, content.rows, content.watermark))
      : made(familiesDocument(heading, content.rows));
  }
  return content.use === "official"
    ? made(officialBookingsDocument(heading, content.rows, content.watermark))
    : made(bookingsDocument(heading, content.rows));
}

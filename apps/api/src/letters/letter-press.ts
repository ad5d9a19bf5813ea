import { json } from "node:stream/consumers";
import { type Letter, letterDocx, letterPdf } from "@prosvet/documents";

// A process of its own: what is asked comes in as JSON, the file goes out.
type Asked = { format: "docx" | "pdf"; letter: Letter };

const { format, letter } = (await json(process.stdin)) as Asked;
process.stdout.write(format === "pdf" ? letterPdf(letter) : await letterDocx(letter));

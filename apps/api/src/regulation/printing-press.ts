import { json } from "node:stream/consumers";
import { letterDocx, letterPdf, regulationLetter } from "@prosvet/documents";
import type { RegulationFacts } from "@prosvet/domain";

// A process of its own: what is asked comes in as JSON, the file goes out.
type Asked = { format: "docx" | "pdf"; facts: RegulationFacts };

const { format, facts } = (await json(process.stdin)) as Asked;
const letter = regulationLetter(facts);
process.stdout.write(format === "pdf" ? letterPdf(letter) : await letterDocx(letter));

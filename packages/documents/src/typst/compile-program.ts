import { compilePdf } from "./compile-pdf.ts";

// A program of its own: what a long table takes while it is laid out, goes back to the system with the process.
process.once("message", ({ template, shown }: { template: "register.typ"; shown: object }) => {
  let answer: { pdf: Uint8Array } | { failure: string };
  try {
    answer = { pdf: compilePdf(template, shown) };
  } catch (error) {
    answer = { failure: (error as Error).message };
  }
  process.send?.(answer, () => process.disconnect());
});

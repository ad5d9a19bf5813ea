import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

type Compiler = {
  pdf: (
    source: { mainFilePath: string; inputs: Record<string, string> },
    options: { pdfStandard: "ua-1" },
  ) => Uint8Array;
  evictCache: (age: number) => void;
};
type Binding = { NodeCompiler: { create: (options: object) => Compiler } };

const require = createRequire(import.meta.url);
const bindings = [
  "@myriaddreamin/typst-ts-node-compiler-linux-x64-gnu",
  "@myriaddreamin/typst-ts-node-compiler-linux-x64-musl",
];

const templates = fileURLToPath(new URL("./templates", import.meta.url));

/** The folder of the font that documents are set in. */
export const fontFolder = dirname(require.resolve("@expo-google-fonts/tinos/package.json"));
const faces = ["400Regular", "400Regular_Italic", "700Bold", "700Bold_Italic"];

function loadBinding(): Binding {
  for (const name of bindings) {
    try {
      return require(name);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== "MODULE_NOT_FOUND") throw error;
    }
  }
  throw new Error("no PDF compiler is installed for this system");
}

let loaded: Compiler | undefined;

// Its code and fonts take memory, so it is loaded by the first document.
function compiler(): Compiler {
  loaded ??= loadBinding().NodeCompiler.create({
    workspace: templates,
    fontArgs: [{ fontPaths: faces.map((face) => join(fontFolder, face)) }],
  });
  return loaded;
}

/** A document in the making quotes its text in a fault; a log may not have it. */
const withoutText = (message: string) => message.replace(/`.*`/gs, "…");

/** A PDF from a template and its inputs. It is synchronous. Throws Error without any text of the document. */
export function compileTemplate(template: string, inputs: Record<string, string>): Uint8Array {
  const typst = compiler();
  try {
    return typst.pdf({ mainFilePath: join(templates, template), inputs }, { pdfStandard: "ua-1" });
  } catch (error) {
    throw new Error(`no PDF could be made: ${withoutText(String(error))}`);
  } finally {
    typst.evictCache(10);
  }
}

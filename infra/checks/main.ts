import { resolve } from "node:path";
import { checks } from "./checks.ts";
import { inWords } from "./finding.ts";
import { readTree } from "./source-tree.ts";

const root = resolve(process.argv[2] ?? new URL("../..", import.meta.url).pathname);
const tree = readTree(root);
const findings = checks.flatMap((check) => check(tree));
for (const finding of findings) console.error(inWords(finding));
console.log(`checks: ${checks.length}, files: ${tree.files.length}, findings: ${findings.length}`);
process.exitCode = findings.length > 0 ? 1 : 0;

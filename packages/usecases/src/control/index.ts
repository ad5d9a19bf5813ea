export { CountFindings, countFindings, type FindingCount } from "./count-findings.ts";
export type { Finding, FindingSubject } from "./finding.ts";
export { type Findings, ListFindings, listFindings } from "./list-findings.ts";

export { type Audited, writeAudit } from "./write-audit.ts";

export { type DestructionAct, readActOf, readDestructionAct } from "./destruction-act.ts";
export { EraseRecipient, eraseRecipient } from "./erase-recipient.ts";
export { type EventLogLine, readEventLog } from "./event-log.ts";
export { ReadExtract, type RecipientExtract, readExtract } from "./read-extract.ts";

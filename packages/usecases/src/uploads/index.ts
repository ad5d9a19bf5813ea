export { type AcceptedUpload, acceptUpload, type SentUpload } from "./accept-upload.ts";
export { type FileStore, folderStore, type OpenFile } from "./file-store.ts";
export { clamdScanner, noScanner, type Verdict, type VirusScanner } from "./virus-scanner.ts";

import { clamdScanner, type FileMeans, folderStore, noScanner } from "@prosvet/usecases";
import type { Settings } from "./settings.ts";

/** Where scans are kept and who looks at them before. */
export const fileMeansOf = ({ filesFolder, clamdSocket }: Settings): FileMeans => ({
  store: folderStore(filesFolder),
  scan: clamdSocket === null ? noScanner : clamdScanner(clamdSocket),
});

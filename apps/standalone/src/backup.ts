import { resolve } from "node:path";
import { readSettings } from "./config/settings.ts";
import { orRefuse } from "./or-refuse.ts";
import { type BackupOrder, runBackup } from "./run-backup.ts";

const usage = [
  "npm run backup -- main <папка>                   копия базы без ключей получателей",
  "npm run backup -- keys <папка>                   копия ключей, хранятся две последние",
  "npm run backup -- restore <папка> <папка копии>  вернуть копию базы с новейшими ключами;",
  "                                                 программа при этом остановлена",
].join("\n");

const [what, folderGiven, mainGiven] = process.argv.slice(2);
const isKnown = what === "main" || what === "keys" || what === "restore";
if (!folderGiven || !isKnown || (what === "restore") !== !!mainGiven) {
  console.error(usage);
  process.exit(1);
}

// npm starts programs in its own folder: a path is meant from where the line was typed.
const pathOf = (given: string) => resolve(process.env.INIT_CWD ?? process.cwd(), given);
const folder = pathOf(folderGiven);
const settings = await orRefuse(() => readSettings(process.env));
const order: BackupOrder =
  what === "restore" ? { what, folder, main: pathOf(mainGiven ?? "") } : { what, folder };
try {
  console.log(await runBackup(order, settings, process.env));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

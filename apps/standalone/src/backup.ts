import { backUpKeys, backUpMain, restoreBackup } from "@prosvet/db/owner";
import { ownerUrl } from "./config/database.ts";
import { readSettings } from "./config/settings.ts";
import { orRefuse } from "./or-refuse.ts";

const usage = [
  "node apps/standalone/src/backup.ts main <папка>                   копия базы без ключей получателей",
  "node apps/standalone/src/backup.ts keys <папка>                   копия ключей, хранятся две последние",
  "node apps/standalone/src/backup.ts restore <папка> <папка копии>  вернуть копию базы с новейшими ключами",
].join("\n");

const [what, folder, main] = process.argv.slice(2);
if (
  !folder ||
  (what !== "main" && what !== "keys" && what !== "restore") ||
  (what === "restore") !== !!main
) {
  console.error(usage);
  process.exit(1);
}

const settings = await orRefuse(() => readSettings(process.env));
const known = ownerUrl(settings, process.env);
if (!known) {
  console.error("Базы здесь нет: программу ни разу не запускали.");
  process.exit(1);
}

const asRole = (role: string): string => {
  const url = new URL(known);
  url.username = role;
  return url.href;
};

try {
  const now = new Date();
  if (what === "restore" && main) {
    const url = process.env.PROSVET_SUPERUSER_URL ?? asRole("postgres");
    await restoreBackup({ url, main, folder });
    console.log("Копия возвращена. Данные тех, кого уничтожили после неё, прочитать нельзя.");
  } else {
    const url = process.env.PROSVET_BACKUP_URL ?? asRole("prosvet_backup");
    console.log(await (what === "keys" ? backUpKeys : backUpMain)({ url, folder, now }));
  }
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
}

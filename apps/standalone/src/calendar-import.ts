import { readFileSync } from "node:fs";
import { importProductionCalendar, migrate } from "@prosvet/db/owner";
import { openServer } from "./config/database.ts";
import { readSettings } from "./config/settings.ts";
import { orRefuse } from "./or-refuse.ts";

const [file] = process.argv.slice(2);
if (!file) {
  console.error("Назовите файл календаря: npm run calendar:import -- calendar.csv");
  process.exit(1);
}

const text = await orRefuse(() => readFileSync(file, "utf8"));
const settings = await orRefuse(() => readSettings(process.env));
const server = await openServer(settings, process.env);
try {
  await migrate(server.urls.owner);
  const { days, changed } = await importProductionCalendar(server.urls.owner, text);
  console.log(`Производственный календарь: дней в файле ${days}, новых и изменённых ${changed}.`);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await server.stop();
}

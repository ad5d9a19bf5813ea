import { openOwner, removeDemonstration } from "@prosvet/db/owner";
import { openServer } from "./config/database.ts";
import { readSettings } from "./config/settings.ts";
import { markRemoved } from "./demo/demonstration-accounts.ts";

const settings = readSettings(process.env);
const server = await openServer(settings, process.env);
const owner = openOwner(server.urls.owner);
const centres = await removeDemonstration(owner);
await owner.close();
await server.stop();
markRemoved(settings.dataFolder);
console.log(
  centres > 0 ? `Демонстрационные данные убраны: центров ${centres}.` : "Демонстрационных данных нет.",
);

import { ownerUrl } from "./config/database.ts";
import { readSettings } from "./config/settings.ts";

const url = ownerUrl(readSettings(process.env), process.env);
if (url) {
  console.log(url);
  console.error("Этот адрес отвечает, пока работает npm start.");
} else {
  console.error("Встроенной базы ещё нет. Запустите npm start и повторите.");
  process.exitCode = 1;
}

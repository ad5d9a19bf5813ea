import { addKeyringVersion, readKeyring } from "@prosvet/crypto";
import { migrate, openOwner } from "@prosvet/db/owner";
import { centresToRotate, rotateCentreKeys, rotateDeploymentKey } from "@prosvet/usecases/keys";
import { openServer } from "./config/database.ts";
import { readSettings } from "./config/settings.ts";
import { orRefuse } from "./or-refuse.ts";

const usage = [
  "npm run keys:rotate                     новая версия ключа развёртывания",
  "npm run keys:rotate -- centres          новые ключи всех центров",
  "npm run keys:rotate -- centre <адрес>   новый ключ одного центра",
].join("\n");

const [what = "deployment", slug = null] = process.argv.slice(2);
if (!["deployment", "centres", "centre"].includes(what) || (what === "centre") !== (slug !== null)) {
  console.error(usage);
  process.exit(1);
}

const settings = await orRefuse(() => readSettings(process.env));
await orRefuse(() => readKeyring(settings.keyringFile));
const server = await openServer(settings, process.env);
const owner = openOwner(server.urls.owner);
try {
  await migrate(server.urls.owner);
  const centres = await centresToRotate(owner, slug);
  if (slug !== null && centres.length === 0) throw new Error("Такого центра нет.");
  await (what === "deployment" ? rotateDeployment(centres) : rotateCentres(centres));
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exitCode = 1;
} finally {
  await owner.close();
  await server.stop();
}

type Centres = Awaited<ReturnType<typeof centresToRotate>>;

async function rotateDeployment(all: Centres): Promise<void> {
  const version = addKeyringVersion(settings.keyringFile);
  const ids = all.map(({ id }) => id);
  const { rewrapped, left } = await rotateDeploymentKey(owner, readKeyring(settings.keyringFile), ids);
  console.log(`Ключ развёртывания: версия ${version}. Перешифровано ключей: ${rewrapped}.`);
  console.log(`${left} rows with old keyId`);
  if (left > 0) throw new Error("Остались ключи под старой версией: запустите ещё раз.");
  console.log(
    "Сохраните новый файл ключей отдельно от копий базы. Старую строку уберите, когда не станет копий базы, сделанных до этого дня.",
  );
}

async function rotateCentres(chosen: Centres): Promise<void> {
  console.log(`Центров: ${chosen.length}. Это займёт не меньше половины минуты, работать можно как обычно.`);
  const slugOf = new Map(chosen.map(({ id, slug: name }) => [id, name]));
  const ids = [...slugOf.keys()];
  const rotated = await rotateCentreKeys(owner, readKeyring(settings.keyringFile), ids, () => new Date());
  for (const { tenantId, rewrapped, left } of rotated) {
    console.log(`${slugOf.get(tenantId)}: перешифровано людей: ${rewrapped}; ${left} rows with old keyId`);
  }
}

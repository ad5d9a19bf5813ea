import { addKeyringVersion, readKeyring } from "@prosvet/crypto";
import { migrate, openOwner } from "@prosvet/db/owner";
import { centresToRotate, fillOlder, rotateCentreKeys, rotateDeploymentKey } from "@prosvet/usecases/keys";
import { openServer } from "./config/database.ts";
import { readSettings } from "./config/settings.ts";
import { orRefuse } from "./or-refuse.ts";

const usage = [
  "npm run keys:rotate                     новая версия ключа развёртывания",
  "npm run keys:rotate -- centres          новые ключи всех центров",
  "npm run keys:rotate -- centre <адрес>   новый ключ одного центра",
  "npm run keys:rotate -- fill             без новых ключей: поиск по имени и защита слов отказа для прежних записей",
].join("\n");

const [what = "deployment", slug = null] = process.argv.slice(2);
if (!["deployment", "centres", "centre", "fill"].includes(what) || (what === "centre") !== (slug !== null)) {
  console.error(usage);
  process.exit(1);
}

const clock = () => new Date();
const settings = await orRefuse(() => readSettings(process.env));
await orRefuse(() => readKeyring(settings.keyringFile));
const server = await openServer(settings, process.env);
const owner = openOwner(server.urls.owner);
try {
  await migrate(server.urls.owner);
  const centres = await centresToRotate(owner, slug);
  if (slug !== null && centres.length === 0) throw new Error("Такого центра нет.");
  const run = { deployment: rotateDeployment, fill }[what] ?? rotateCentres;
  await run(centres);
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
  const { rewrapped, left } = await rotateDeploymentKey(owner, readKeyring(settings.keyringFile), ids, clock);
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
  const rotated = await rotateCentreKeys(owner, readKeyring(settings.keyringFile), ids, clock);
  for (const { tenantId, rewrapped, left } of rotated) {
    console.log(`${slugOf.get(tenantId)}: перешифровано людей: ${rewrapped}; ${left} rows with old keyId`);
  }
}

async function fill(all: Centres): Promise<void> {
  const slugOf = new Map(all.map(({ id, slug: name }) => [id, name]));
  const ids = [...slugOf.keys()];
  for (const { tenantId, indexed, sealed } of await fillOlder(
    owner,
    readKeyring(settings.keyringFile),
    ids,
    clock,
  )) {
    console.log(`${slugOf.get(tenantId)}: найдутся по имени: ${indexed}; запечатано отказов: ${sealed}`);
  }
}

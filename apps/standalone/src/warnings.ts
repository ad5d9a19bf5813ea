import type { Settings } from "./config/settings.ts";

const asRoot =
  "программа запущена от root, поэтому встроенная база работает от имени nobody и без пароля пускает любую программу " +
  "с этим именем. Для настоящих данных нужна своя учётная запись или своя база: infra/deploy/README.md.";

const withoutTls =
  "PROSVET_INSECURE=yes — пароли и сеансы идут без TLS. Так можно только при испытаниях в закрытой сети.";

const withoutLimits =
  "защита от злоупотреблений отключена (PROSVET_PUBLIC_LIMITS=lifted). Так можно только при нагрузочных испытаниях.";

/** What is not as it should be where people's data are, a line for each. */
export function warningsOf(settings: Settings, isRoot: boolean): string[] {
  const { databaseUrl, publicLimits, insecure } = settings;
  return [
    ...(isRoot && databaseUrl === null ? [asRoot] : []),
    ...(insecure ? [withoutTls] : []),
    ...(publicLimits === "lifted" ? [withoutLimits] : []),
  ].map((warning) => `ВНИМАНИЕ: ${warning}`);
}

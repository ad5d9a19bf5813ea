import type { Settings } from "./config/settings.ts";
import type { DemonstrationAccounts } from "./demo/demonstration-accounts.ts";
import { warningsOf } from "./warnings.ts";

/** What whoever has started the program sees: where everything is, and how to sign in to the demonstration. */
export function sayHello(settings: Settings, port: number, accounts: DemonstrationAccounts | null): void {
  const home = settings.origin ?? `http://localhost:${port}`;
  const lines = [
    "",
    "  «Просвет» работает.",
    "",
    `  Родителям     ${home}/`,
    `  Сотрудникам   ${home}/admin/`,
    `  API           ${home}/api/docs`,
  ];
  if (accounts) {
    lines.push(
      "",
      "  Демонстрационные данные. Убрать: npm run demo:remove",
      "",
      `  Пароль у всех входов один: ${accounts.password}`,
    );
    const width = Math.max(...accounts.people.map(({ email }) => email.length));
    for (const { email, who } of accounts.people) lines.push(`    ${email.padEnd(width)}   ${who}`);
  }
  if (settings.clamdSocket === null) lines.push("", `  ${notScanned}`);
  for (const warning of warningsOf(settings, process.getuid?.() === 0)) lines.push("", `  ${warning}`);
  console.log(`${lines.join("\n")}\n`);
}

const notScanned = "Сканы документов не проверяются на вирусы: путь к сокету clamd не задан (PROSVET_CLAMD).";

/** Why the program does not listen, and what to do. */
export const portProblem = ({ code }: NodeJS.ErrnoException, port: number): string =>
  code === "EADDRINUSE"
    ? `Порт ${port} занят другой программой. Остановите её или выберите другой порт: PORT=3001 npm start`
    : `Не удалось открыть порт ${port} (${code}).`;

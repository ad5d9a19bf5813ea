import { expect, it } from "vitest";
import { lineOf } from "../support/journal.ts";
import { startDurable } from "./durable-centre.ts";
import { startWriting } from "./start-writing.ts";

type Found = { id: string; number: number };

it("[R8] killing the program, and then the database, in the middle of writing loses no line that was acknowledged and leaves no gap", async () => {
  const server = await startDurable();
  const { centre, registrar } = await server.centre();
  const write = () =>
    startWriting({
      ...{ urls: server.urls(), keyring: server.keyring, actor: registrar, line: lineOf(centre), writers: 8 },
    });
  const found = async () => {
    const owner = server.owner();
    const lines = await owner.inTenant(centre.tenantId, (tx) =>
      tx.execute<Found>("select id, number from app.services order by number"),
    );
    const [counter] = await owner.inTenant(centre.tenantId, (tx) =>
      tx.execute<{ last: number }>("select last_number as last from app.journal_counters"),
    );
    await owner.close();
    return { lines: [...lines], last: counter?.last };
  };
  const acknowledged = new Map<string, number>();
  const expectWhole = async () => {
    const { lines, last } = await found();
    expect(lines.map(({ number }) => number)).toEqual(lines.map((_, index) => index + 1));
    expect(last).toBe(lines.length);
    const numbers = new Map(lines.map(({ id, number }) => [id, number]));
    for (const [id, number] of acknowledged) expect(numbers.get(id), `line ${number}`).toBe(number);
    return lines.length;
  };

  const program = write();
  await program.until(100);
  program.process.kill("SIGKILL");
  await program.ended;
  for (const [id, number] of program.acknowledged) acknowledged.set(id, number);
  const afterProgram = await expectWhole();

  const other = write();
  await other.until(100);
  server.kill();
  await other.ended;
  for (const [id, number] of other.acknowledged) acknowledged.set(id, number);
  await server.restart();
  const afterDatabase = await expectWhole();

  const last = write();
  await last.until(20);
  last.process.kill("SIGKILL");
  await last.ended;
  for (const [id, number] of last.acknowledged) acknowledged.set(id, number);
  const atLast = await expectWhole();
  console.log(`acknowledged=${acknowledged.size} lines=${afterProgram} ${afterDatabase} ${atLast}`);
}, 120_000);

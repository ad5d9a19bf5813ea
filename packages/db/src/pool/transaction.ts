import { ConnectionLost, TransactionOver } from "../errors/connection-lost.ts";
import { withoutParameters } from "../errors/database-error.ts";
import type { Connection } from "./connection.ts";
import { withLastSteps } from "./last-steps.ts";
import type { Pool } from "./pool.ts";

/** The part of a postgres.js client that drizzle calls. Every statement is prepared, and leaves at once. */
export type TransactionClient = { unsafe(text: string, parameters?: unknown[]): unknown; options: unknown };

type Stage = "open" | "committing" | "over";

/**
 * Runs one transaction on a connection of its own, from `opening` (begin and the tenant, sent without waiting) to the commit.
 *
 * `together`: every statement is started before `run` returns, so the commit is sent behind them and the whole
 * transaction costs one round trip. A statement started later finds its handle over.
 *
 * Errors: `ConnectionLost`, `PoolExhausted`, `DatabaseError`, and whatever `run` throws (after a rollback).
 * A callback that outlives its connection keeps a dead handle: it can reach no other transaction.
 */
export async function runTransaction<T>(
  pool: Pool,
  opening: string,
  run: (client: TransactionClient) => Promise<T>,
  { together = false } = {},
): Promise<T> {
  const connection = await pool.acquire();
  let stage: Stage = "open";
  try {
    return await new Promise<T>((resolve, reject) => {
      connection.onLost = () => {
        const inDoubt = stage === "committing";
        stage = "over";
        reject(new ConnectionLost(inDoubt));
      };
      if (connection.isLost()) return connection.onLost();
      const client = clientOf(connection, () => stage === "open");
      const path = together ? inOneTrip : stepByStep;
      const whole = together ? () => run(client) : () => withLastSteps(client, run);
      path(connection, opening, whole, enter).then(resolve, reject);
    });
  } catch (error) {
    throw withoutParameters(error);
  } finally {
    stage = "over";
    pool.release(connection);
  }

  function enter(next: Stage) {
    if (stage !== "over") stage = next;
  }
}

function clientOf(connection: Connection, isOpen: () => boolean): TransactionClient {
  return {
    options: connection.sql.options,
    unsafe(text, parameters = []) {
      if (!isOpen()) throw new TransactionOver();
      // Started here and not when awaited, so that statements leave in the order in which they were written.
      return connection.sql.unsafe(text, parameters.map(asText) as never[], { prepare: true }).execute();
    },
  };
}

/** A placeholder that stands alone is not encoded by drizzle. */
const asText = (value: unknown) => (value instanceof Date ? value.toISOString() : value);

type Enter = (stage: Stage) => void;

async function stepByStep<T>(connection: Connection, opening: string, run: () => Promise<T>, enter: Enter) {
  const begun = start(connection, opening);
  let value: T;
  try {
    value = await run();
  } catch (error) {
    enter("over");
    await rollBack(connection);
    answerOf(await begun);
    throw error;
  }
  enter("committing");
  const committed = start(connection, "commit");
  answerOf(await begun);
  assertCommitted(answerOf(await committed));
  return value;
}

async function inOneTrip<T>(connection: Connection, opening: string, run: () => Promise<T>, enter: Enter) {
  const begun = start(connection, opening);
  let running: Promise<T>;
  try {
    running = run();
  } catch (error) {
    running = Promise.reject(error);
  }
  const ran = running.then(asAnswer<T>, asFailure);
  enter("committing");
  const committed = start(connection, "commit");
  const value = await ran;
  const ended = await committed;
  answerOf(await begun);
  const answer = answerOf(value);
  assertCommitted(answerOf(ended));
  return answer;
}

/** How a statement ended. A value and not a rejection: several are under way, and each is looked at in its turn. */
type Outcome<T> = { answer: T } | { failure: unknown };

const asAnswer = <T>(answer: T): Outcome<T> => ({ answer });
const asFailure = (failure: unknown): Outcome<never> => ({ failure });

function answerOf<T>(outcome: Outcome<T>): T {
  if ("failure" in outcome) throw outcome.failure;
  return outcome.answer;
}

type Result = { command: string } | { command: string }[];

/** Sends a statement. One `then` and no `await` on the driver's own promise, which would cost two more each time. */
const start = (connection: Connection, statement: string): Promise<Outcome<Result>> =>
  connection.sql.unsafe(statement).then(asAnswer as (rows: unknown) => Outcome<Result>, asFailure);

const rollbackPatienceMs = 2_000;

/** A connection that does not answer a rollback is given up: the driver may have lost its place in the protocol. */
async function rollBack(connection: Connection) {
  if (connection.isLost()) return;
  let timer: NodeJS.Timeout | undefined;
  const silent = new Promise<"silent">((resolve) => {
    timer = setTimeout(resolve, rollbackPatienceMs, "silent");
  });
  const answer = await Promise.race([start(connection, "rollback"), silent]);
  clearTimeout(timer);
  if (answer === "silent" || "failure" in answer) connection.giveUp();
}

/** A commit of a failed transaction answers ROLLBACK and no error. */
function assertCommitted(result: Result) {
  const command =
    Array.isArray(result) && !("command" in result) ? undefined : (result as { command: string }).command;
  if (command !== "COMMIT") throw new Error(`the transaction ended with ${command} instead of COMMIT`);
}

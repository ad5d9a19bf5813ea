import type { TransactionClient } from "./transaction.ts";

/** What is done at the end of a transaction, still inside it. */
export type LastStep = () => Promise<unknown>;

const waiting = new WeakMap<TransactionClient, LastStep[]>();

/** Runs `run`, then in their order the steps that it added; an error of either is the error of the transaction. */
export async function withLastSteps<T>(
  client: TransactionClient,
  run: (client: TransactionClient) => Promise<T>,
): Promise<T> {
  const steps: LastStep[] = [];
  waiting.set(client, steps);
  const value = await run(client);
  waiting.delete(client);
  for (const step of steps) await step();
  return value;
}

/** Throws when there is no end to wait for: the transaction is over, or its commit is sent with its queries. */
export function addLastStep(client: TransactionClient, step: LastStep): void {
  const steps = waiting.get(client);
  if (!steps) throw new TypeError("this transaction takes no last step");
  steps.push(step);
}

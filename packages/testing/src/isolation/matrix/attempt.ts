import { socketOptions } from "@prosvet/db/embedded";
import postgres from "postgres";

/** What a statement came to: rows touched or given, or the error as the one who asked sees it. */
export type Outcome = { rows: number } | { sqlstate: string; message: string };

export type Settings = Record<"tenant_id" | "department_id" | "booking_id" | "recipient_id", string> | null;

export type Attempts = {
  attempt(statement: string, settings: Settings): Promise<Outcome>;
  end(): Promise<void>;
};

/** Statements of one role, each in a transaction that is rolled back. Without settings: on a session that never had any. */
export function attemptsAs(url: string): Attempts {
  const open = () => postgres(url, { ...socketOptions(url), max: 1, fetch_types: false, onnotice: () => {} });
  const [fresh, used] = [open(), open()];
  return {
    async attempt(statement, settings) {
      const session = settings ? used : fresh;
      const set = Object.entries(settings ?? {}).map(([name, value]) => `set local app.${name} = '${value}'`);
      const begun = session.unsafe(["begin", ...set].join("; ")).execute();
      const asked = session.unsafe(statement).execute();
      const undone = session.unsafe("rollback").execute();
      try {
        return { rows: (await asked).count };
      } catch (error) {
        const { code, message, detail } = error as { code: string; message: string; detail?: string };
        return { sqlstate: code, message: [message, detail].filter(Boolean).join(" ") };
      } finally {
        await Promise.all([begun, undone]);
      }
    },
    async end() {
      await Promise.all([fresh.end(), used.end()]);
    },
  };
}

const uuid = /[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}/g;

/** The answer without the ids that the asker gave, for comparing two of them. */
export const withoutIds = (outcome: Outcome): string => JSON.stringify(outcome).replace(uuid, "…");

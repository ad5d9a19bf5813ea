import { services } from "@prosvet/db/schema";
import { and, eq, isNotNull, isNull, ne, or, type SQL, sql } from "drizzle-orm";
import type { JournalSelection } from "./journal-selection.ts";

/** The condition of everything that is asked for but the topic and the page. */
export const inJournal = (wanted: JournalSelection): SQL | undefined =>
  and(
    wanted.month === null ? undefined : eq(services.month, wanted.month),
    wanted.consultantId === null ? undefined : eq(services.consultantId, wanted.consultantId),
    wanted.form === null ? undefined : eq(services.form, wanted.form),
    wanted.kind === null ? undefined : eq(services.kind, wanted.kind),
    wanted.outcome === null ? undefined : eq(services.outcome, wanted.outcome),
    wanted.corrected ? isNotNull(services.correctedAt) : undefined,
    wanted.annulled ? isNotNull(services.annulledAt) : undefined,
    // Last: most lines have failed by what was chosen before this is looked at.
    eq(services.year, wanted.year),
    eq(services.register, "services"),
  );

/** One of up to three topics, wherever it stands. */
export const withTopic = (topic: string | null): SQL | undefined =>
  topic === null ? undefined : sql`${topic} = any (${services.topics})`;

const first = sql`${services.topics}[1]`;
const second = sql`${services.topics}[2]`;
const third = sql`${services.topics}[3]`;
const isNot = (place: SQL, topic: string) => or(isNull(place), ne(place, topic));

/** The same as three conditions that no line meets twice, each with an index of its own. */
export const topicByPlace = (topic: string): (SQL | undefined)[] => [
  eq(first, topic),
  and(isNot(first, topic), eq(second, topic)),
  and(isNot(first, topic), isNot(second, topic), eq(third, topic)),
];

import { Text } from "@mantine/core";
import { dateInWords } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { auditQuery } from "../api/audit.ts";
import type { AuditFilter, AuditLine } from "../api/types.ts";
import { dayOfWire, timeOfWire } from "../time/wire-time.ts";
import styles from "./done-history.module.css";
import { TextLink } from "./links.tsx";
import { Loading } from "./loading.tsx";
import { ProblemNotice } from "./problem-notice.tsx";

type About = Pick<AuditFilter, "subjectKind" | "subjectId" | "area">;

const lower = (text: string): string => text.charAt(0).toLowerCase() + text.slice(1);

/** A line as a sentence: when, who, what, why. */
export const doneInWords = ({ at, who, what, why }: Pick<AuditLine, "at" | "who" | "what" | "why">): string =>
  `${dateInWords(dayOfWire(at))} в ${timeOfWire(at)}, ${who}: ${lower(what)}${why ? `. Причина: ${why}` : ""}`;

/** What was done with one thing or in one area, the newest first (R6); the head alone may read it. */
export function DoneHistory({ about }: { about: About }) {
  const { data, error, refetch } = useQuery({ ...auditQuery({ ...about, limit: "50" }), staleTime: 0 });
  if (error) return <ProblemNotice error={error} onRetry={() => void refetch()} />;
  if (!data) return <Loading />;
  if (data.lines.length === 0) return <Text>С этим ещё ничего не делали.</Text>;
  return (
    <>
      <ol className={styles.steps}>
        {data.lines.map((line) => (
          <li key={line.id}>{doneInWords(line)}</li>
        ))}
      </ol>
      {data.next && (
        <Text mb="md">
          <TextLink to="/control/actions" search={{ ...about, before: data.next }}>
            Более ранние действия
          </TextLink>
        </Text>
      )}
    </>
  );
}

import { Button, Text } from "@mantine/core";
import { ApiProblem } from "../api/api-problem.ts";
import styles from "./notice.module.css";

const saying = (error: unknown): string =>
  error instanceof ApiProblem ? error.message : "Что-то пошло не так. Обновите страницу и повторите.";

function SourceOfRefusal({ error }: { error: unknown }) {
  if (!(error instanceof ApiProblem) || !error.problem.requirement) return null;
  const { requirement, clause } = error.problem;
  return (
    <Text size="sm" mt={4}>
      Основание: {clause ? `${clause} Порядка, ` : ""}требование {requirement}
    </Text>
  );
}

type Props = { error: unknown; onRetry?: () => void };

/** What went wrong and what to do; a refusal names the clause it comes from. */
export function ProblemNotice({ error, onRetry }: Props) {
  if (!error) return null;
  return (
    <div role="alert" className={`${styles.notice} ${styles.problem}`}>
      <Text fw={600}>{saying(error)}</Text>
      <SourceOfRefusal error={error} />
      {onRetry && (
        <Button variant="default" size="compact-md" mt="xs" onClick={onRetry}>
          Повторить
        </Button>
      )}
    </div>
  );
}

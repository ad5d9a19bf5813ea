import { type ErrorComponentProps, useRouter } from "@tanstack/react-router";
import { Page } from "../ui/page.tsx";
import { ProblemNotice } from "../ui/problem-notice.tsx";

/** A screen whose data could not be read. */
export function FailedPage({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const retry = () => {
    reset();
    void router.invalidate();
  };
  return (
    <Page title="Не получилось открыть">
      <ProblemNotice error={error} onRetry={retry} />
    </Page>
  );
}

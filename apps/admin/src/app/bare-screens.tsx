import type { ErrorComponentProps } from "@tanstack/react-router";
import { FailedPage } from "./failed-page.tsx";
import { MissingPage } from "./missing-page.tsx";

/** Shown where no frame with a header stands around the screen. */
export const BareFailedPage = (props: ErrorComponentProps) => (
  <main className="bare-screen">
    <FailedPage {...props} />
  </main>
);

export const BareMissingPage = () => (
  <main className="bare-screen">
    <MissingPage />
  </main>
);

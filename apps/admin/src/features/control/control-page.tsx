import { type FindingKind, findingKindLabels } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import { findingCountsQuery } from "../../api/control.ts";
import { useCentre } from "../../app/use-centre.ts";
import type { Period } from "../../time/months.ts";
import filters from "../../ui/filter-links.module.css";
import { Page } from "../../ui/page.tsx";
import styles from "./control.module.css";

type Props = { period: Period; chosen?: FindingKind; actions?: ReactNode; children: ReactNode };

/** A screen of «Контроль»: the lists with how many each has in these months, and for the head what was done. */
export function ControlPage({ period, chosen, actions, children }: Props) {
  const { role } = useCentre();
  const { data: counts = [] } = useQuery(findingCountsQuery(period));
  return (
    <Page title="Контроль" actions={actions}>
      <nav className={`${filters.links} ${styles.tabs}`} aria-label="Контроль">
        {counts.map(({ kind, count }) => (
          <Link
            key={kind}
            to="/control"
            search={{ ...period, kind }}
            className={filters.link}
            data-chosen={kind === chosen || undefined}
            aria-current={kind === chosen ? "page" : undefined}
            activeProps={{}}
          >
            {findingKindLabels[kind]}: {count}
          </Link>
        ))}
        {role === "head" && (
          <Link
            to="/control/actions"
            className={filters.link}
            data-chosen={chosen === undefined || undefined}
            aria-current={chosen === undefined ? "page" : undefined}
            activeProps={{}}
          >
            Что делали
          </Link>
        )}
      </nav>
      {children}
    </Page>
  );
}

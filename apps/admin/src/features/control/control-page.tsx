import { Link } from "@tanstack/react-router";
import type { ReactNode } from "react";
import filters from "../../ui/filter-links.module.css";
import { Page } from "../../ui/page.tsx";
import { controlTabs } from "./control-tabs.ts";

type Props = { actions?: ReactNode; children: ReactNode };

/** A screen of «Контроль»: the same heading and tabs over what each of them shows. */
export const ControlPage = ({ actions, children }: Props) => (
  <Page title="Контроль" actions={actions}>
    <nav className={filters.links} aria-label="Контроль">
      {controlTabs.map(({ to, label }) => (
        <Link
          key={to}
          to={to}
          className={filters.link}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ "data-chosen": true, "aria-current": "page" }}
        >
          {label}
        </Link>
      ))}
    </nav>
    {children}
  </Page>
);

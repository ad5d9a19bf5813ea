import { Link } from "@tanstack/react-router";
import { useCentre } from "../../app/use-centre.ts";
import filters from "../../ui/filter-links.module.css";

const requests = { to: "/personal", label: "Обращения" } as const;
const ofHead = [
  { to: "/personal/terms", label: "Сроки хранения" },
  { to: "/personal/acts", label: "Акты об уничтожении" },
] as const;

/** What a centre keeps account of for the law on personal data. */
export function RightsTabs() {
  const { role } = useCentre();
  const tabs = role === "head" ? [requests, ...ofHead] : [requests];
  return (
    <nav className={filters.links} aria-label="Персональные данные">
      {tabs.map(({ to, label }) => (
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
  );
}

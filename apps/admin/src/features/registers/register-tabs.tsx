import { registerKindLabels } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { Link } from "@tanstack/react-router";
import { registersQuery } from "../../api/registers.ts";
import { useCentre } from "../../app/use-centre.ts";
import filters from "../../ui/filter-links.module.css";

const tabs = [
  { register: "services", to: "/journal" },
  { register: "bookings", to: "/journal/bookings" },
  { register: "families", to: "/journal/families" },
] as const;

/** The journals that the centre keeps, when there is more than one. */
export function RegisterTabs() {
  const { data: registers } = useQuery(registersQuery);
  const { role } = useCentre();
  const kept = tabs
    .filter(({ register }) => registers?.find((one) => one.register === register)?.kept)
    .filter(({ register }) => register !== "families" || role !== "consultant");
  // A consultant looks at journals, the desk brings the earlier ones in.
  const mayImport = role !== "consultant";
  if (kept.length < 2 && !mayImport) return null;
  return (
    <nav className={filters.links} aria-label="Журналы">
      {kept.map(({ register, to }) => (
        <Link
          key={to}
          to={to}
          className={filters.link}
          activeOptions={{ exact: true, includeSearch: false }}
          activeProps={{ "data-chosen": true, "aria-current": "page" }}
        >
          {registerKindLabels[register]}
        </Link>
      ))}
      {mayImport && (
        <Link
          to="/journal/imports"
          className={filters.link}
          activeOptions={{ includeSearch: false }}
          activeProps={{ "data-chosen": true, "aria-current": "page" }}
        >
          Загрузка из Excel
        </Link>
      )}
    </nav>
  );
}

import { getRouteApi } from "@tanstack/react-router";
import { registerAddresses } from "../api/register-addresses.ts";
import { useCentre } from "../app/use-centre.ts";
import { FamiliesPage } from "../features/families/families-page.tsx";
import { ExportList } from "../features/registers/export-list.tsx";
import { RegisterActions } from "../features/registers/register-actions.tsx";
import { RegisterTabs } from "../features/registers/register-tabs.tsx";
import { useBookYears } from "../features/registers/use-book-years.ts";
import { todayIn } from "../time/centre-clock.ts";

const route = getRouteApi("/signed-in/journal/families");

/** The register of families among the other journals. */
export function FamiliesScreen() {
  const { timezone } = useCentre();
  const { year: chosen, before } = route.useSearch();
  const navigate = route.useNavigate();
  const year = chosen ?? Number(todayIn(timezone).slice(0, 4));
  const years = useBookYears("families", year);
  return (
    <FamiliesPage
      {...{ year, before, years }}
      onYear={(next) => void navigate({ search: { year: next } })}
      tabs={
        <>
          <RegisterTabs />
          <ExportList />
        </>
      }
      actions={
        <RegisterActions
          subject={{ document: "families", year }}
          addresses={registerAddresses("families", { year: String(year) })}
          mayName
        />
      }
    />
  );
}

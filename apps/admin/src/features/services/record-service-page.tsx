import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { bookingQuery } from "../../api/bookings.ts";
import { consultantsQuery } from "../../api/consultants.ts";
import { regulationQuery } from "../../api/regulation.ts";
import type { ServiceRow } from "../../api/types.ts";
import { Page } from "../../ui/page.tsx";
import { RecordServiceForm } from "./record-service-form.tsx";
import { RecordedService } from "./recorded-service.tsx";

const route = getRouteApi("/signed-in/services/new");

export function RecordServicePage() {
  const { booking: bookingId } = route.useSearch();
  const navigate = route.useNavigate();
  const regulation = useQuery(regulationQuery);
  const consultants = useQuery(consultantsQuery);
  const booking = useQuery({ ...bookingQuery(bookingId ?? ""), enabled: bookingId !== undefined });
  const [recorded, setRecorded] = useState<ServiceRow | null>(null);
  const [turn, setTurn] = useState(0);
  const startAnew = () => {
    setRecorded(null);
    setTurn(turn + 1);
    void navigate({ search: {} });
  };

  return (
    <Page
      title={
        bookingId && !recorded ? `Записать услугу по записи ${booking.data?.number ?? ""}` : "Записать услугу"
      }
    >
      {recorded && <RecordedService service={recorded} onAnother={startAnew} />}
      {!recorded && regulation.data && consultants.data && (
        <RecordServiceForm
          key={`${bookingId} ${turn}`}
          booking={(bookingId && booking.data) || null}
          consultants={consultants.data}
          regulation={regulation.data}
          onRecorded={setRecorded}
        />
      )}
    </Page>
  );
}

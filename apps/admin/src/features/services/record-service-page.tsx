import { useQuery } from "@tanstack/react-query";
import { getRouteApi } from "@tanstack/react-router";
import { useState } from "react";
import { bookingQuery } from "../../api/bookings.ts";
import { consultantsQuery } from "../../api/consultants.ts";
import { regulationQuery } from "../../api/regulation.ts";
import type { BookingRow, ServiceRow } from "../../api/types.ts";
import { Page } from "../../ui/page.tsx";
import { RecordServiceForm } from "./record-service-form.tsx";
import { RecordedService } from "./recorded-service.tsx";

const route = getRouteApi("/signed-in/services/new");

function titleOf(booking: BookingRow | undefined, retry: string | undefined): string {
  if (retry) return "Повторить услугу, которая сорвалась";
  return booking ? `Записать услугу по записи ${booking.number}` : "Записать услугу";
}

export function RecordServicePage() {
  const { booking: bookingId, retry } = route.useSearch();
  const navigate = route.useNavigate();
  const regulation = useQuery(regulationQuery);
  const consultants = useQuery(consultantsQuery);
  const booking = useQuery({ ...bookingQuery(bookingId ?? ""), enabled: bookingId !== undefined });
  const [recorded, setRecorded] = useState<ServiceRow | null>(null);
  const [turn, setTurn] = useState(0);
  const again = () => {
    setRecorded(null);
    setTurn(turn + 1);
  };
  const startAnew = () => {
    again();
    void navigate({ search: {} });
  };

  return (
    <Page title={recorded ? "Записать услугу" : titleOf(booking.data, retry)}>
      {recorded && <RecordedService service={recorded} onAnother={startAnew} onUndone={again} />}
      {!recorded && regulation.data && consultants.data && (
        <RecordServiceForm
          key={`${bookingId} ${turn}`}
          booking={(bookingId && booking.data) || null}
          retryOf={retry}
          consultants={consultants.data}
          regulation={regulation.data}
          onRecorded={setRecorded}
        />
      )}
    </Page>
  );
}

import { NativeSelect } from "@mantine/core";
import { dateInWords } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { editionQuery } from "../../api/regulation-book.ts";
import type { Edition } from "../../api/types.ts";
import { Dialog } from "../../ui/dialog.tsx";
import { Loading } from "../../ui/loading.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";
import { ChangesTable } from "./changes-table.tsx";

type Props = { edition: Edition; editions: Edition[]; onClose: () => void };

const named = ({ orderNumber, effectiveFrom }: Edition) =>
  `№ ${orderNumber} с ${dateInWords(effectiveFrom)} ${effectiveFrom.slice(0, 4)}`;

/** What an edition sets otherwise than another: the one before it, until somebody asks for one of the rest. */
export function ChangesDialog({ edition, editions, onClose }: Props) {
  const others = editions.filter(({ id }) => id !== edition.id);
  const before = editions[editions.findIndex(({ id }) => id === edition.id) + 1] ?? others[0] ?? edition;
  const [otherId, setOtherId] = useState(before.id);
  const own = useQuery(editionQuery(edition.id));
  const other = useQuery(editionQuery(otherId));
  const error = own.error ?? other.error;

  return (
    <Dialog title={`Приказ № ${edition.orderNumber}: что изменилось`} size="xl" onClose={onClose}>
      {others.length === 0 ? (
        <p>Это первая редакция: сравнить её не с чем.</p>
      ) : (
        <NativeSelect
          label="По сравнению с приказом"
          data-autofocus
          data={others.map((one) => ({ value: one.id, label: named(one) }))}
          value={otherId}
          onChange={(event) => setOtherId(event.currentTarget.value)}
          mb="md"
        />
      )}
      <ProblemNotice error={error} />
      {!error && (!own.data || !other.data) && <Loading />}
      {others.length > 0 && own.data && other.data && <ChangesTable before={other.data} after={own.data} />}
    </Dialog>
  );
}

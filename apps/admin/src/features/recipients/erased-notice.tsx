import { Anchor, Text } from "@mantine/core";
import { dateInWords } from "@prosvet/domain";
import { useQuery } from "@tanstack/react-query";
import { actAddress, destructionActQuery } from "../../api/erasure.ts";
import { dayOfWire } from "../../time/wire-time.ts";
import { Notice } from "../../ui/notice.tsx";
import { ProblemNotice } from "../../ui/problem-notice.tsx";

/** What a head needs of a recipient whose data were destroyed: the act and the event log, to be kept for three years. */
export function ErasedNotice({ recipientId }: { recipientId: string }) {
  const { data: act, error } = useQuery(destructionActQuery(recipientId));
  if (error) return <ProblemNotice error={error} />;
  if (!act) return null;
  return (
    <Notice>
      <Text>
        Данные уничтожены {dateInWords(dayOfWire(act.destroyedAt))}, акт № {act.number} за {act.year} год.
        Скачайте и храните три года:{" "}
        <Anchor underline="always" href={actAddress(act.id, "pdf")} download>
          акт об уничтожении
        </Anchor>{" "}
        (
        <Anchor underline="always" href={actAddress(act.id, "docx")} download>
          в формате DOCX
        </Anchor>
        ) и{" "}
        <Anchor underline="always" href={actAddress(act.id, "log")} download>
          выгрузку журнала событий
        </Anchor>
        .
      </Text>
    </Notice>
  );
}

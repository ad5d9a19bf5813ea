import { Text } from "@mantine/core";
import type { ClosingPreview } from "../../api/types.ts";
import { Notice } from "../../ui/notice.tsx";

/** What a month has unfinished: which lines by number, which bookings by theirs. */
export function ClosingPreviewView({ preview }: { preview: ClosingPreview }) {
  const { refusal, lines, bookings } = preview;
  if (!refusal) return <Text>Незаконченного в этом месяце нет.</Text>;
  return (
    <Notice kind="warning">
      <Text>{refusal.message}</Text>
      {lines.length > 0 && <Text>Строки: {lines.map(({ number }) => `№ ${number}`).join(", ")}</Text>}
      {bookings.length > 0 && <Text>Записи: {bookings.map(({ number }) => number).join(", ")}</Text>}
    </Notice>
  );
}

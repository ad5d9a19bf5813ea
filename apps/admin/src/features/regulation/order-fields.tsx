import { Group, TextInput } from "@mantine/core";
import { DayInput } from "../../ui/day-input.tsx";

type Order = { orderNumber: string; effectiveFrom: string };
type Props = { order: Order; onChange: (changes: Partial<Order>) => void };

/** The order by which something is set, and the day from which it holds (R7). */
export const OrderFields = ({ order: { orderNumber, effectiveFrom }, onChange }: Props) => (
  <Group align="start" mt="sm">
    <TextInput
      label="Номер приказа"
      required
      maxLength={60}
      value={orderNumber}
      onChange={(event) => onChange({ orderNumber: event.currentTarget.value })}
    />
    <DayInput
      label="Действует с"
      value={effectiveFrom}
      onChange={(day) => onChange({ effectiveFrom: day })}
    />
  </Group>
);

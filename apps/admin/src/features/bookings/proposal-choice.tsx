import { Radio, Stack } from "@mantine/core";
import { dateInWords } from "@prosvet/domain";
import type { Proposal } from "../../api/types.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";

type Props = {
  proposals: readonly Proposal[];
  /** Who is named now. */
  present: string | null;
  value: string;
  onChange: (consultantId: string) => void;
};

function whyOf({ why, firstFree }: Proposal): string {
  const free =
    firstFree &&
    `свободно с ${dateInWords(dayOfWire(firstFree.startsAt))}, ${timeOfWire(firstFree.startsAt)}`;
  const said = [...why, ...(free ? [free] : [])].join("; ");
  return said.charAt(0).toUpperCase() + said.slice(1);
}

function nameOf({ name, consultantId }: Proposal, index: number, present: string | null): string {
  if (consultantId === present) return `${name}, назначен сейчас`;
  return index === 0 ? `${name}, предлагаем` : name;
}

/** Consultants in the order in which the centre proposes them, each with why they stand there. */
export const ProposalChoice = ({ proposals, present, value, onChange }: Props) => (
  <Radio.Group label="Консультант" required value={value} onChange={onChange}>
    <Stack gap="sm" mt="xs">
      {proposals.map((proposal, index) => (
        <Radio
          key={proposal.consultantId}
          value={proposal.consultantId}
          data-autofocus={proposal.consultantId === value || undefined}
          label={nameOf(proposal, index, present)}
          description={whyOf(proposal)}
        />
      ))}
    </Stack>
  </Radio.Group>
);

import { dateInWords } from "@prosvet/domain";
import type { Proposal } from "../../api/types.ts";
import { dayOfWire, timeOfWire } from "../../time/wire-time.ts";
import styles from "./proposal-choice.module.css";

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
  <fieldset className="plain-fieldset">
    <legend className={styles.legend}>Консультант</legend>
    {proposals.map((proposal, index) => (
      <label key={proposal.consultantId} className={styles.proposal}>
        <input
          type="radio"
          name="consultant"
          required
          checked={proposal.consultantId === value}
          onChange={() => onChange(proposal.consultantId)}
        />
        <span>
          {nameOf(proposal, index, present)}
          <span className={styles.why}>{whyOf(proposal)}</span>
        </span>
      </label>
    ))}
  </fieldset>
);

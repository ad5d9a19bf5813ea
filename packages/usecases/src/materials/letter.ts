import type { NoticeStanding } from "@prosvet/domain";
import type { FoundLetter } from "./letter-queries.ts";
import type { LetterWay } from "./queue-letter.ts";

/** What was handed with a line (R46): which materials, by whom, when, and whether the letter has left. */
export type MaterialLetter = {
  id: string;
  materials: { id: string; title: string }[];
  way: LetterWay;
  madeAt: Date;
  madeBy: string;
  /** Of what stands at a booking there is nothing to wait for: it is there. */
  standing: NoticeStanding;
  sentAt: Date | null;
  /** The code of why it has not left, see `noticeReasonInWords`. */
  reason: string | null;
};

type Titled = { id: string; title: string };

export function letterOf(found: FoundLetter, titles: readonly Titled[]): MaterialLetter {
  const { materialIds, failedAt, withdrawnAt, ...rest } = found;
  return {
    ...rest,
    way: found.way as LetterWay,
    materials: titles.filter(({ id }) => materialIds.includes(id)).map(({ id, title }) => ({ id, title })),
    standing: standingOf(found),
  };
}

function standingOf({ way, sentAt, failedAt, withdrawnAt }: FoundLetter): NoticeStanding {
  if (sentAt || way === "number_and_pin") return "sent";
  if (failedAt) return "failed";
  return withdrawnAt ? "withdrawn" : "waiting";
}

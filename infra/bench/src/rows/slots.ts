import { addDays } from "@prosvet/domain";
import { ms, perSecond, ratioText, verdictOf } from "../figures/line.ts";
import { median, quantile } from "../figures/quantiles.ts";
import { measuredCentres } from "../filling/fill-bookings.ts";
import { assertAll, get } from "../load/load-maker.ts";
import type { Bench, Row } from "./bench.ts";
import { tenDays } from "./days.ts";
import { inTurns } from "./rounds.ts";

const nothing = [get("/floor/nothing")];

/** Listing ten days of six consultants, three fifths booked, through the public address; the floor is an empty route. */
export const slots: Row = {
  name: "slots",
  async measure(bench) {
    const requests = await listings(bench);
    const alone = await visits(bench, requests, 1);
    const crowd = await visits(bench, requests, 4);
    const timeLine = (what: "p50" | "p95", bar: number) => {
      const [floor, subject] = [
        median(alone.floor.map((one) => one[what])),
        median(alone.subject.map((one) => one[what])),
      ];
      return {
        what: `slots of ten days, ${what}`,
        ...{ floor: ms(floor), subject: ms(subject), ratio: ratioText(subject / floor) },
        ...{ bar: `≤ ${bar} ms`, verdict: verdictOf(subject <= bar) },
      };
    };
    const [floor, subject] = [
      median(crowd.floor.map(({ rate }) => rate)),
      median(crowd.subject.map(({ rate }) => rate)),
    ];
    const rateLine = {
      what: "slots of ten days, four clients",
      ...{ floor: perSecond(floor), subject: perSecond(subject), ratio: ratioText(subject / floor) },
      ...{ bar: "≥ 300/s", verdict: verdictOf(subject >= 300) },
    };
    return [timeLine("p50", 10), timeLine("p95", 25), rateLine];
  },
};

/** Requests for ten days of each measured centre, and as many days longer by each of `more`. */
export async function listings({ database }: Bench, more = [0]): Promise<string[]> {
  const centres = await database.superuser<{ slug: string }[]>`
    select slug from app.tenants where slug like 'bench-%' order by slug limit ${measuredCentres}`;
  const { from, to } = tenDays();
  const until = more.map((days) => addDays(to, days));
  return until.flatMap((last) =>
    centres.map(({ slug }) =>
      get(`/api/public/centres/${slug}/slots?from=${from}&to=${last}&form=in_person`),
    ),
  );
}

function visits({ load, options }: Bench, requests: string[], connections: number) {
  const turn = async (asked: string[]) => {
    const result = assertAll(await load.run({ requests: asked, connections, seconds: options.seconds }), 200);
    const { latencies, wallMs } = result;
    return {
      ...{ p50: quantile(latencies, 0.5), p95: quantile(latencies, 0.95) },
      rate: (latencies.length / wallMs) * 1000,
    };
  };
  return inTurns(
    options.rounds,
    () => turn(nothing),
    () => turn(requests),
  );
}

import { newId } from "@prosvet/crypto";
import { ms, ratioText, verdictOf } from "../figures/line.ts";
import { quantile } from "../figures/quantiles.ts";
import { answered, assertAll, post } from "../load/load-maker.ts";
import type { Row } from "./bench.ts";
import { type FreeTime, openFreshCentre } from "./fresh-centre.ts";

/** An anonymous booking of a time, as short as it may be. */
export const bodyOf = ({ startsAt, consultantId }: FreeTime) => ({
  ...{ form: "in_person", channel: "face_to_face", startsAt, consultantId, anonymous: true },
});

const warmUp = 60;

/** Booking one slot after another; the floor is a route that only reads the same body. */
export const booking: Row = {
  name: "booking",
  async measure(bench) {
    const { address, free } = await openFreshCentre(bench);
    const bookings = free.map((time) => post(`${address}/bookings`, bodyOf(time), newId()));
    const nothing = free.map((time) => post("/floor/nothing", bodyOf(time), newId()));
    const { load } = bench;
    await load.run({ requests: bookings.slice(0, warmUp), once: true });
    const floor = assertAll(await load.run({ requests: nothing, once: true }), 200);
    const made = assertAll(await load.run({ requests: bookings.slice(warmUp, 800), once: true }), 201);
    return ([0.5, 0.95] as const).map((p) => {
      const [below, took] = [quantile(floor.latencies, p), quantile(made.latencies, p)];
      return {
        what: `booking a slot, p${p * 100}`,
        ...{ floor: ms(below), subject: ms(took), ratio: ratioText(took / below) },
        ...(p === 0.5
          ? { bar: "≤ 15 ms", verdict: verdictOf(took <= 15) }
          : { bar: "–", verdict: "for interest" as const }),
      };
    });
  },
};

const crowd = 1000;

/** A thousand people on one slot at once, each over a connection of their own. */
export const rush: Row = {
  name: "rush",
  async measure(bench) {
    const { address, free } = await openFreshCentre(bench);
    const rounds = [];
    for (const time of free.slice(0, bench.options.rounds)) {
      const requests = Array.from({ length: crowd }, () =>
        post(`${address}/bookings`, bodyOf(time), newId()),
      );
      rounds.push(await bench.load.run({ requests, connections: crowd, once: true }));
    }
    const nothing = Array.from({ length: crowd }, () =>
      post("/floor/nothing", bodyOf(free[0] as FreeTime), ""),
    );
    const floor = await bench.load.run({ requests: nothing, connections: crowd, once: true });
    const longest = Math.max(...rounds.map(({ wallMs }) => wallMs));
    const right = rounds.every((one) => answered(one, 201) === 1 && answered(one, 409) === crowd - 1);
    const counts = rounds.map(({ statuses }) =>
      Object.entries(statuses)
        .map(([status, count]) => `${count} × ${status}`)
        .join(", "),
    );
    return [
      {
        what: `a thousand people on one slot, the slowest of ${rounds.length}`,
        ...{ floor: ms(floor.wallMs), subject: `${ms(longest)}: ${[...new Set(counts)].join(" or ")}` },
        ...{ ratio: ratioText(longest / floor.wallMs), bar: "1 × 201, 999 × 409, ≤ 5000 ms" },
        verdict: verdictOf(right && longest <= 5000),
      },
    ];
  },
};

import { type Line, ms, ratioText, verdictOf } from "../figures/line.ts";
import { median, quantile } from "../figures/quantiles.ts";
import { assertAll, get } from "../load/load-maker.ts";
import type { Bench, Row } from "./bench.ts";
import { anyPage, sampleBooks } from "./journal-filters.ts";
import { inTurns } from "./rounds.ts";

const pages = 2000;

/** A page of 50 lines by any filter that is offered, at any depth, in the longest books and in any; the floor is an empty route. */
export const journal: Row = {
  name: "journal",
  async measure({ database, load, options }: Bench): Promise<Line[]> {
    const books = await sampleBooks(database.superuser);
    const requests = Array.from({ length: pages }, () => {
      const { tenantId, filter } = anyPage(books);
      return get(`/floor/journals/${tenantId}?filter=${encodeURIComponent(JSON.stringify(filter))}`);
    });
    const turn = async (asked: string[]) => {
      const { latencies } = assertAll(await load.run({ requests: asked, seconds: options.seconds }), 200);
      return { p50: quantile(latencies, 0.5), p95: quantile(latencies, 0.95) };
    };
    const { floor, subject } = await inTurns(
      options.rounds,
      () => turn([get("/floor/nothing")]),
      () => turn(requests),
    );
    const figures = (what: "p50" | "p95") => {
      const [below, above] = [median(floor.map((one) => one[what])), median(subject.map((one) => one[what]))];
      return { above, texts: { floor: ms(below), subject: ms(above), ratio: ratioText(above / below) } };
    };
    const [p50, p95] = [figures("p50"), figures("p95")];
    const what = "a journal page of 50, any filter, any depth";
    return [
      { what: `${what}, p50`, ...p50.texts, bar: "–", verdict: "for interest" },
      { what: `${what}, p95`, ...p95.texts, bar: "≤ 20 ms", verdict: verdictOf(p95.above <= 20) },
    ];
  },
};

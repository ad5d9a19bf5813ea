import { type Line, ms, ratioText, verdictOf } from "../figures/line.ts";
import { median, quantile } from "../figures/quantiles.ts";
import { assertAll, get } from "../load/load-maker.ts";
import type { Bench, Row } from "./bench.ts";
import { anyPage, type Book, sampleBooks } from "./journal-filters.ts";
import { inTurns } from "./rounds.ts";

const pages = 2000;

/** A page of 50 lines by any filters that are offered, at any depth: in the longest book and in any; the floor is an empty route. */
export const journal: Row = {
  name: "journal",
  async measure(bench) {
    const services = await sampleBooks(bench.database.superuser, "services");
    const bookings = await sampleBooks(bench.database.superuser, "bookings");
    const longest = (books: Book[]) => books.slice(0, 1);
    const inWords = (books: Book[]) => `of ${books[0]?.last.toLocaleString("en")} lines`;
    return [
      ...(await pagesOf(bench, services, "a journal page of 50, any filters, any depth")),
      ...(await pagesOf(bench, longest(services), `the same in one book ${inWords(services)}`)),
      ...(await pagesOf(bench, longest(bookings), `of bookings in one book ${inWords(bookings)}`)),
    ];
  },
};

async function pagesOf({ load, options }: Bench, books: Book[], what: string): Promise<Line[]> {
  const requests = Array.from({ length: pages }, () => {
    const { book, filter } = anyPage(books);
    const asked = encodeURIComponent(JSON.stringify(filter));
    return get(`/floor/journals/${book.tenantId}/${book.register}?filter=${asked}`);
  });
  const turn = async (asked: string[]) => {
    const { latencies } = assertAll(await load.run({ requests: asked, seconds: options.seconds }), 200);
    return { p50: quantile(latencies, 0.5), p95: quantile(latencies, 0.95) };
  };
  // Once through all of them: what is measured are pages of tables that are in use, not the disk after a start.
  await load.run({ requests, once: true });
  const { floor, subject } = await inTurns(
    options.rounds,
    () => turn([get("/floor/nothing")]),
    () => turn(requests),
  );
  const figures = (name: "p50" | "p95") => {
    const [below, above] = [median(floor.map((one) => one[name])), median(subject.map((one) => one[name]))];
    return { above, texts: { floor: ms(below), subject: ms(above), ratio: ratioText(above / below) } };
  };
  const [p50, p95] = [figures("p50"), figures("p95")];
  return [
    { what: `${what}, p50`, ...p50.texts, bar: "–", verdict: "for interest" },
    { what: `${what}, p95`, ...p95.texts, bar: "≤ 20 ms", verdict: verdictOf(p95.above <= 20) },
  ];
}

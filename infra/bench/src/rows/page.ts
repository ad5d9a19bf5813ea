import { launchBrowser } from "@prosvet/testing/browser";
import { bytes, type Line, ms, notRun, ratioText, verdictOf } from "../figures/line.ts";
import { median } from "../figures/quantiles.ts";
import type { Bench, Row } from "./bench.ts";
import { type PageVisit, visitPage } from "./page-visit.ts";

const pages = [
  { what: "a centre's page", path: "/c/bench-0" },
  { what: "the first page of booking", path: "/c/bench-0/booking/topic" },
  { what: "the list of centres", path: "/" },
];

/** A parent's page on slow 3G and a slow phone; the floor is a page with one heading. */
export const page: Row = {
  name: "page",
  async measure({ server, options }: Bench) {
    const browser = await launchBrowser().catch((error: Error) => error);
    if (browser instanceof Error)
      return [notRun("a parent's page", "≤ 14600 B", "the browser does not start")];
    const origin = `http://127.0.0.1:${server.port}`;
    const visit = async (path: string) => {
      const visits: PageVisit[] = [];
      for (let round = 0; round < options.rounds; round++)
        visits.push(await visitPage(browser, origin + path));
      return visits;
    };
    try {
      const floor = await visit("/floor/page");
      const lines: Line[] = [];
      for (const { what, path } of pages) lines.push(...linesOf(what, floor, await visit(path)));
      return lines;
    } finally {
      await browser.close();
    }
  },
};

function linesOf(what: string, floor: PageVisit[], subject: PageVisit[]): Line[] {
  const of = (visits: PageVisit[], figure: keyof PageVisit) => median(visits.map((visit) => visit[figure]));
  const line = (figure: keyof PageVisit, bar: number, text: (value: number) => string) => ({
    floor: text(of(floor, figure)),
    subject: text(of(subject, figure)),
    ratio: ratioText(of(subject, figure) / of(floor, figure)),
    bar: `≤ ${text(bar)}`,
    verdict: verdictOf(of(subject, figure) <= bar),
  });
  return [
    { what: `${what}, on the wire`, ...line("bytes", 14_600, bytes) },
    { what: `${what}, requests`, ...line("requests", 2, String) },
    { what: `${what}, largest paint on slow 3G`, ...line("largestPaintMs", 1200, ms) },
  ];
}

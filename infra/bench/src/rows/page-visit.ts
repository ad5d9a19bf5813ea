import type { launchBrowser } from "@prosvet/testing/browser";

type Browser = Awaited<ReturnType<typeof launchBrowser>>;

export type PageVisit = { bytes: number; requests: number; largestPaintMs: number };

/** 400 kbit/s with a round trip of 400 ms, and a processor four times slower than this one. */
const slow3G = { offline: false, latency: 400, downloadThroughput: 50_000, uploadThroughput: 50_000 };
const slowdown = 4;
const settledMs = 500;

/** Opens a page with an empty cache and tells what it cost. Throws when the page does not answer 200. */
export async function visitPage(browser: Browser, address: string): Promise<PageVisit> {
  const context = await browser.newContext({ viewport: { width: 360, height: 740 }, locale: "ru-RU" });
  try {
    const page = await context.newPage();
    const cdp = await context.newCDPSession(page);
    await cdp.send("Network.enable");
    await cdp.send("Network.emulateNetworkConditions", slow3G);
    await cdp.send("Emulation.setCPUThrottlingRate", { rate: slowdown });
    const visit: PageVisit = { bytes: 0, requests: 0, largestPaintMs: Number.NaN };
    cdp.on("Network.requestWillBeSent", ({ request }) => {
      if (!request.url.startsWith("data:")) visit.requests++;
    });
    cdp.on("Network.loadingFinished", ({ encodedDataLength }) => {
      visit.bytes += encodedDataLength;
    });
    const answer = await page.goto(address, { waitUntil: "load" });
    if (answer?.status() !== 200)
      throw new Error(`${new URL(address).pathname} answered ${answer?.status()}`);
    await page.waitForTimeout(settledMs);
    visit.largestPaintMs = Number(await page.evaluate(largestPaint));
    return visit;
  } finally {
    await context.close();
  }
}

/** Runs in the page; text, because its globals are the browser's. */
const largestPaint = `new Promise((resolve) => {
  new PerformanceObserver((list) => resolve(list.getEntries().at(-1).startTime))
    .observe({ type: "largest-contentful-paint", buffered: true });
  setTimeout(resolve, 2000, NaN);
})`;

import { afterEach, beforeEach, expect, it, vi } from "vitest";
import { createDraftSaver, type SaveState } from "./draft-saver.ts";

beforeEach(() => void vi.useFakeTimers());
afterEach(() => void vi.useRealTimers());

/** A server that keeps one draft and counts its versions, as ours does; its answers may be late or lost. */
function desk() {
  const kept = { version: 0, draft: "" };
  const sent: string[] = [];
  const shown: SaveState["kind"][] = [];
  const line = { down: false, losesAnswer: false, wait: 0 };
  const saver = createDraftSaver<string>({
    version: 0,
    delay: 2000,
    retryAfter: 5000,
    isTaken: (error) => error === "conflict",
    show: ({ kind }) => shown.push(kind),
    async send(version, draft) {
      sent.push(draft);
      if (line.wait) await new Promise((wake) => setTimeout(wake, line.wait));
      if (line.down) throw new Error("no line");
      if (version !== kept.version && draft !== kept.draft) throw "conflict";
      if (version === kept.version) Object.assign(kept, { version: version + 1, draft });
      if (line.losesAnswer) throw new Error("answer lost");
      return { version: kept.version, savedAt: "12:03" };
    },
  });
  return { kept, sent, shown, line, saver };
}

it("waits for a pause in typing and saves once", async () => {
  const { saver, sent, shown } = desk();
  for (const draft of ["а", "аб", "абв"]) {
    saver.change(draft);
    await vi.advanceTimersByTimeAsync(1000);
  }
  expect(sent).toEqual([]);
  await vi.advanceTimersByTimeAsync(1000);
  expect(sent).toEqual(["абв"]);
  expect(shown.at(-1)).toBe("saved");
});

it("what is typed while a save is on its way is saved after it, on top of its version", async () => {
  const { saver, sent, kept, line } = desk();
  line.wait = 3000;
  saver.change("первый");
  await vi.advanceTimersByTimeAsync(2500);
  saver.change("второй");
  await vi.advanceTimersByTimeAsync(20_000);
  expect(sent).toEqual(["первый", "второй"]);
  expect(kept).toEqual({ version: 2, draft: "второй" });
});

it("without a line it is tried again until there is one, and nothing is lost", async () => {
  const { saver, kept, shown, line } = desk();
  line.down = true;
  saver.change("первый");
  await vi.advanceTimersByTimeAsync(12_000);
  saver.change("второй");
  expect(shown).toContain("failed");
  line.down = false;
  await vi.advanceTimersByTimeAsync(10_000);
  expect(kept.draft).toBe("второй");
  expect(shown.at(-1)).toBe("saved");
});

it("a save whose answer was lost is not taken for somebody else's", async () => {
  const { saver, kept, shown, line } = desk();
  line.losesAnswer = true;
  saver.change("первый");
  await vi.advanceTimersByTimeAsync(2000);
  saver.change("второй");
  line.losesAnswer = false;
  await vi.advanceTimersByTimeAsync(20_000);
  expect(shown).not.toContain("taken");
  expect(kept).toEqual({ version: 2, draft: "второй" });
});

it("[R26] two tabs do not write over each other: the later one is told and sends nothing more", async () => {
  const { saver, kept, sent, shown } = desk();
  Object.assign(kept, { version: 5, draft: "другая вкладка" });
  saver.change("моё");
  await vi.advanceTimersByTimeAsync(2000);
  expect(shown.at(-1)).toBe("taken");
  saver.change("моё дальше");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual(["моё"]);
  expect(kept.draft).toBe("другая вкладка");
});

it("before the answer is sent what is left is saved at once, and its version is known", async () => {
  const { saver, kept, line } = desk();
  line.wait = 300;
  saver.change("первый");
  await vi.advanceTimersByTimeAsync(2100);
  saver.change("второй");
  const version = saver.flush();
  await vi.advanceTimersByTimeAsync(1000);
  expect(await version).toBe(2);
  expect(kept.draft).toBe("второй");
});

it("after it is stopped nothing leaves by itself", async () => {
  const { saver, sent } = desk();
  saver.change("первый");
  saver.stop();
  await vi.advanceTimersByTimeAsync(60_000);
  expect(sent).toEqual([]);
});

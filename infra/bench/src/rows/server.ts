import { megabytes, ms, notRun, ratioText, verdictOf } from "../figures/line.ts";
import { get, startLoadMaker } from "../load/load-maker.ts";
import type { Row } from "./bench.ts";
import { tenDays } from "./days.ts";
import { emptyProgram, startProgram } from "./whole-program.ts";

const mostBytes = 200 * 2 ** 20;

/** The whole program over its own small database: ready after a warm start, and its memory after serving. */
export const server: Row = {
  name: "server",
  async measure({ options }) {
    try {
      await (await startProgram()).stop();
    } catch (error) {
      return [notRun("server, ready after a warm start", "≤ 5000 ms", (error as Error).message)];
    }
    const program = await startProgram();
    const { from, to } = tenDays();
    const load = startLoadMaker(program.port);
    const slots = `/api/public/centres/garmonia/slots?from=${from}&to=${to}`;
    const requests = ["/", "/c/garmonia", "/api/public/centres", slots].map(get);
    await load.run({ requests, connections: 8, seconds: options.seconds * 2 });
    load.close();
    const resident = program.residentBytes();
    await program.stop();
    const empty = emptyProgram();
    return [
      {
        what: "server, ready after a warm start",
        ...{ floor: ms(empty.readyMs), subject: ms(program.readyMs) },
        ...{ ratio: ratioText(program.readyMs / empty.readyMs), bar: "≤ 5000 ms" },
        verdict: verdictOf(program.readyMs <= 5000),
      },
      {
        what: "server, resident memory after serving",
        ...{ floor: megabytes(empty.residentBytes), subject: megabytes(resident) },
        ...{ ratio: ratioText(resident / empty.residentBytes), bar: `≤ ${megabytes(mostBytes)}` },
        verdict: verdictOf(resident <= mostBytes),
      },
    ];
  },
};

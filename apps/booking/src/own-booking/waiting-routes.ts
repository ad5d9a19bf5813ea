import { AppError } from "@prosvet/usecases";
import {
  acceptOffer,
  declineOffer,
  joinWaitingList,
  leaveWaitingList,
  type WaitingBooking,
} from "@prosvet/usecases/bookings";
import { Hono } from "hono";
import { readForm } from "../http/read-form.ts";
import { sendPage } from "../layout/send-page.ts";
import type { PageContext, PagesEnv } from "../pages-env.ts";
import { secretOf } from "../sealed/ticket-cookie.ts";
import { answerOf } from "./answer-of-ticket.ts";
import { minePage } from "./mine-page.ts";
import { keepTicket, openTicket, toFind, toMine } from "./open-ticket.ts";

export const waitingRoutes = new Hono<PagesEnv>()
  .post("/waiting", async (c) => {
    const wait = (await readForm(c)).line("wait") === "yes";
    return change(c, wait ? "waiting" : "not-waiting", wait ? joinWaitingList : leaveWaitingList);
  })
  .post("/offer", async (c) => {
    const form = await readForm(c);
    const start = form.line("start");
    const seen = Number.isNaN(Date.parse(start)) ? {} : { startsAt: new Date(start).toISOString() };
    const accepted = form.line("answer") === "accept";
    const answer = accepted ? acceptOffer : declineOffer;
    return change(c, accepted ? "accepted" : "declined", (ctx, centre, secret) =>
      answer(ctx, centre, secret, seen),
    );
  });

type Change = (...of: Parameters<typeof joinWaitingList>) => Promise<WaitingBooking>;

/** Does it and shows the booking; when it cannot be done, shows the booking as it is now and says why. */
async function change(c: PageContext, mark: string, act: Change) {
  const { ctx, centre } = c.var;
  const open = await openTicket(c);
  if (!open) return toFind(c);
  try {
    keepTicket(c, open.ticket, await act(ctx, centre, secretOf(open.ticket)));
    return toMine(c, mark);
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    if (error.retryAfterSeconds) c.header("Retry-After", String(error.retryAfterSeconds));
    const view = { ...open, answer: await answerOf(c, open.ticket), failure: error.message };
    return sendPage(c, minePage(centre, view), c.var.statusOf(error.code));
  }
}

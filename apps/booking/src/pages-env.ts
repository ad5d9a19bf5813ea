import type { Ctx, Deps, Parent } from "@prosvet/usecases";
import type { Centre } from "@prosvet/usecases/centres";
import type { Context } from "hono";
import type { Appearance } from "./appearance/appearance.ts";
import type { DraftCookie } from "./sealed/draft-cookie.ts";
import type { TicketCookie } from "./sealed/ticket-cookie.ts";

/** What the pages need from the program: whether cookies travel over TLS, and the keyed hash of an address. */
export type BookingPagesDeps = Deps & { secureCookies: boolean; addressOf: (c: Context) => string };

export type PagesEnv = {
  Variables: {
    ctx: Ctx<Parent>;
    appearance: Appearance;
    centre: Centre;
    draft: DraftCookie;
    ticket: TicketCookie;
  };
};

export type PageContext = Context<PagesEnv>;

import type { AppErrorCode, Ctx, Deps, Parent } from "@prosvet/usecases";
import type { Centre } from "@prosvet/usecases/centres";
import type { Context } from "hono";
import type { ContentfulStatusCode } from "hono/utils/http-status";
import type { Appearance } from "./appearance/appearance.ts";
import type { DraftCookie } from "./sealed/draft-cookie.ts";
import type { TicketCookie } from "./sealed/ticket-cookie.ts";

/** What the pages need from the program: the rules of HTTP that hold on every side of the deployment. */
export type BookingPagesDeps = Deps & {
  secureCookies: boolean;
  /** The keyed hash of the address that a request came from. */
  addressOf: (c: Context) => string;
  /** Whether a form comes from a page of ours. */
  isOwnOrigin: (c: Context) => boolean;
  /** The origin that a browser sees a request under: what an address on paper begins with. */
  originOf: (c: Context) => string;
  /** The headers of every answer. */
  setBrowserHeaders: (c: Context) => void;
  statusOf: (code: AppErrorCode) => ContentfulStatusCode;
};

export type PagesEnv = {
  Variables: {
    ctx: Ctx<Parent>;
    statusOf: BookingPagesDeps["statusOf"];
    originOf: BookingPagesDeps["originOf"];
    appearance: Appearance;
    centre: Centre;
    draft: DraftCookie;
    ticket: TicketCookie;
  };
};

export type PageContext = Context<PagesEnv>;

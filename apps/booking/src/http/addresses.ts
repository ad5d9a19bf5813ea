/** Addresses of the pages. None of them ever carries a name, a contact, a question or a PIN. */
export const homeAddress = "/";
/** The list of centres; on a centre's own hostname the home page is the centre's. */
export const centresAddress = "/centres";
export const appearanceAddress = "/appearance";
export const centreAddress = (slug: string) => `/c/${slug}`;
export const rulesAddress = (slug: string) => `/c/${slug}/rules`;

export type BookingPage =
  | "ask"
  | "topic"
  | "how"
  | "when"
  | "who"
  | "check"
  | "done"
  | "calendar.ics"
  | "find"
  | "mine"
  | "cancel"
  | "move"
  | "waiting"
  | "offer"
  | "rating"
  | "erasure";

export const bookingAddress = (slug: string, page: BookingPage, mark?: string) =>
  `/c/${slug}/booking/${page}${mark ? `?${mark}` : ""}`;

/** The address to come back to, if it is a path of this site; the home page otherwise. */
export function ownPath(next: string | undefined): string {
  if (!next || next.length > 500 || !/^\/(?![/\\])[!-~]*$/.test(next) || next.includes("\\"))
    return homeAddress;
  return next;
}

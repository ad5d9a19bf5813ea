import type { OfferedSlot, SlotsShown } from "@prosvet/usecases";
import { offersOf, writerOf } from "./slot-view.ts";

type Body = Uint8Array<ArrayBuffer>;

/** The answer «free times» as it goes out, in JSON: a crowd that is shown one list of a centre is sent the same bytes. */
export const inJson: SlotsShown<Body> = {
  name: "in JSON",
  show: (slots, { timezone }, { form }) => slotsBody(slots, timezone, form),
};

type Offered = { slot: OfferedSlot; bytes: Body[] };

/** Consultants share their times, and most slots of one differ in nothing else: bytes of both are put together. */
export function slotsBody(slots: readonly OfferedSlot[], timezone: string, form?: string): Body {
  const instant = writerOf(timezone);
  const times = new Map<string, Body>();
  const offers = new Map<string, Offered>();
  const parts = [utf8(`{"timezone":${JSON.stringify(timezone)},"slots":[`)];
  for (const slot of slots) {
    const known = offers.get(slot.consultantId);
    const offered = known && isOfferedAlike(known.slot, slot) ? known : offerOf(slot, form);
    offers.set(slot.consultantId, offered);
    const { startsAt, endsAt } = slot;
    const span = `${startsAt.getTime()} ${endsAt.getTime()}`;
    const time = times.get(span) ?? utf8(`"startsAt":"${instant(startsAt)}","endsAt":"${instant(endsAt)}",`);
    times.set(span, time);
    for (const offer of offered.bytes) parts.push(parts.length > 1 ? next : first, time, offer);
  }
  return Buffer.concat([...parts, utf8("]}")]);
}

const offerOf = (slot: OfferedSlot, form?: string): Offered => ({
  slot,
  bytes: offersOf(slot, form).map((offer) => utf8(JSON.stringify(offer).slice(1))),
});

const isOfferedAlike = (one: OfferedSlot, other: OfferedSlot): boolean =>
  one.placeId === other.placeId &&
  one.secondConsultantId === other.secondConsultantId &&
  one.seatsFree === other.seatsFree &&
  one.forms.length === other.forms.length &&
  one.forms.every((form, at) => form === other.forms[at]);

const utf8 = (text: string): Body => Buffer.from(text);
const [first, next] = [utf8("{"), utf8(",{")];

import type { OfferedSlot } from "@prosvet/usecases";
import { slotViews } from "./slot-view.ts";

type Body = Uint8Array<ArrayBuffer>;

const written = new WeakMap<readonly OfferedSlot[], Map<string, Body>>();
const encoder = new TextEncoder();

/**
 * The answer «free times» as it goes out, in JSON. A crowd that is shown one list of a centre is sent the same bytes:
 * writing four hundred times costs as much as finding them.
 */
export function slotsBody(slots: readonly OfferedSlot[], timezone: string, form?: string): Body {
  const bodies = written.get(slots) ?? new Map<string, Body>();
  written.set(slots, bodies);
  const body =
    bodies.get(form ?? "") ??
    encoder.encode(JSON.stringify({ timezone, slots: slotViews(slots, timezone, form) }));
  bodies.set(form ?? "", body);
  return body;
}

import type { Order } from "./centre.ts";

type Version = { orderNumber: string; effectiveFrom: string };

const orderOf = ({ orderNumber, effectiveFrom }: Version): Order => ({ number: orderNumber, effectiveFrom });

/** Of the orders that set the limits and the texts in force, the one that took effect later (R7). */
export const laterOrder = (limits: Version, texts: Version | null): Order =>
  orderOf(texts && texts.effectiveFrom >= limits.effectiveFrom ? texts : limits);

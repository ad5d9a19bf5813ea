import { z } from "zod";

/** The order of the head by which something is set, and from when it is in force. */
export const OrderInput = {
  orderNumber: z.string().trim().min(1).max(60),
  effectiveFrom: z.iso.date(),
};

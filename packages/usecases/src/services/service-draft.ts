import { z } from "zod";

/**
 * The form as it stands on the screen, as its own text: it is kept for whoever typed it and read by nothing but that
 * form.
 */
export const ServiceDraftBody = z.string().min(1).max(20_000);
export type ServiceDraftBody = z.infer<typeof ServiceDraftBody>;

/** Whose draft: of a booking, or of a service without one. */
export type DraftOf = { bookingId: string | null };

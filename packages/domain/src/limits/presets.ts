import type { Regulation } from "../catalogues/roles.ts";
import { defaultLimits, type Limits, parseLimits } from "./limits.ts";

const { registers } = defaultLimits;

const garmonia: Limits = parseLimits({
  bookingWindowMode: "guaranteed",
  consultantChoice: "choice",
  certificatesIssued: true,
  channels: ["face_to_face", "phone", "video", "email", "messenger"],
  bookingSources: ["phone", "site", "email", "social_network", "in_person", "walk_in"],
  ratingChannels: ["site", "paper", "oral", "federal_portal"],
});

const klub: Limits = parseLimits({
  bookingWindowMode: "recommended",
  consultantChoice: "none",
  certificatesIssued: false,
  channels: ["face_to_face", "phone", "video", "site", "email", "messenger"],
  bookingSources: ["phone", "site", "email", "social_network", "in_person", "walk_in"],
  ratingChannels: ["site", "paper"],
  refusalsAllowed: false,
  registers: {
    bookings: { ...registers.bookings, kept: true },
    families: { ...registers.families, kept: true },
    services: {
      ...registers.services,
      title:
        "Журнал учёта предоставляемой методической, психолого-педагогической, диагностической " +
        "и консультативной помощи родителям (законным представителям)",
    },
  },
});

/** The limits as each of the two regulations words them; the starting point of a new centre. */
export const limitPresets: Record<Regulation, Limits> = { garmonia, klub };

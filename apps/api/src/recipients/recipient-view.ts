import { z } from "@hono/zod-openapi";
import { lookReasons, recipientCategories } from "@prosvet/domain";
import { InstantView } from "../http/views.ts";

const found = {
  id: z.uuid(),
  code: z.string(),
  anonymous: z.boolean(),
  category: z.enum(recipientCategories),
  childAgeYears: z.int().nullable(),
  lastServiceAt: InstantView.nullable(),
};

export const FoundRecipientView = z
  .object({ ...found, name: z.string().nullable() })
  .openapi("FoundRecipient");

export const FoundRecipientsView = z
  .object({ recipients: z.array(FoundRecipientView), more: z.boolean() })
  .openapi("FoundRecipients");

export const DuplicatesView = z
  .object({
    groups: z.array(
      z.object({
        same: z.array(z.enum(["phone", "email", "name"])),
        recipients: z.array(FoundRecipientView),
      }),
    ),
  })
  .openapi("Duplicates");

const BookingOfRecipient = z.object({
  id: z.uuid(),
  number: z.string(),
  code: z.string(),
  state: z.string(),
  form: z.string(),
  startsAt: InstantView.nullable(),
  requestedAt: InstantView,
  consultantName: z.string().nullable(),
});

const ServiceOfRecipient = z.object({
  id: z.uuid(),
  year: z.int(),
  number: z.int(),
  code: z.string(),
  state: z.string(),
  form: z.string(),
  topics: z.array(z.string()),
  outcome: z.string(),
  startedAt: InstantView,
  annulledAt: InstantView.nullable(),
  consultantName: z.string(),
});

const ConsentOfRecipient = z.object({
  id: z.uuid(),
  purpose: z.string(),
  textVersion: z.string(),
  givenHow: z.string(),
  givenAt: InstantView,
  withdrawnAt: InstantView.nullable(),
});

const MergeOfRecipient = z.object({
  code: z.string(),
  mergedAt: InstantView,
  mergedBy: z.string(),
  reason: z.enum(lookReasons),
  words: z.string().nullable(),
});

const card = {
  ...found,
  since: InstantView,
  erasedAt: InstantView.nullable(),
  mayBeNamed: z.boolean(),
  bookings: z.array(BookingOfRecipient),
  services: z.array(ServiceOfRecipient),
  consents: z.array(ConsentOfRecipient),
  merges: z.array(MergeOfRecipient),
};

export const RecipientView = z.object(card).openapi("Recipient");

export const DisclosedRecipientView = z
  .object({
    ...card,
    identity: z.object({
      name: z.string().nullable(),
      phone: z.string().nullable(),
      email: z.string().nullable(),
    }),
  })
  .openapi("DisclosedRecipient");

import { newToken } from "@prosvet/crypto";
import { accessNeeds, channels, serviceForms } from "@prosvet/domain";
import { z } from "zod";
import { type SealedCookie, sealedCookie } from "./sealed-cookie.ts";

const Instant = z.iso.datetime();

const Question = z.strictObject({ words: z.string(), typical: z.string().nullable() });
const Meeting = z.strictObject({
  form: z.enum(serviceForms),
  channel: z.enum(channels),
  childcareChildren: z.int(),
});
const Time = z.strictObject({
  /** Null: the booking waits until the centre offers a time. */
  startsAt: Instant.nullable(),
  endsAt: Instant.nullable(),
  consultantId: z.string().nullable(),
  laterByWish: z.boolean(),
  /** The time is nobody else's until then. */
  hold: z.strictObject({ id: z.string(), until: Instant }).nullable(),
});
const Person = z.strictObject({
  name: z.string(),
  phone: z.string(),
  email: z.string(),
  consentVersion: z.int(),
});
const More = z.strictObject({
  /** Both parents come with one question; the name of the second one is empty when it was not told. */
  together: z.boolean(),
  second: z.string(),
  behalf: z.strictObject({ name: z.string(), organisation: z.string(), email: z.string() }).nullable(),
  needs: z.array(z.enum(accessNeeds)),
  note: z.string(),
  recording: z.boolean(),
  /** Where to come; of a home visit. */
  address: z.string(),
  /** Full years of the children to be looked after. */
  ages: z.array(z.int()),
});

/** What somebody has answered so far; null is a step not reached yet. */
export const Draft = z.strictObject({
  /** The key of the request: one draft books once, however often it is sent. */
  key: z.string(),
  question: Question.nullable(),
  meeting: Meeting.nullable(),
  time: Time.nullable(),
  who: z.union([z.literal("anonymous"), Person]).nullable(),
  more: More.nullable(),
});
export type Draft = z.infer<typeof Draft>;
export type DraftMeeting = z.infer<typeof Meeting>;
export type DraftTime = z.infer<typeof Time>;
export type DraftPerson = z.infer<typeof Person>;
export type DraftMore = z.infer<typeof More>;

/** A booking of which nothing has been answered yet. */
export const newDraft = (): Draft => ({
  ...{ key: newToken(), question: null, meeting: null, time: null, who: null, more: null },
});

export type DraftCookie = SealedCookie<Draft>;

/** The answers of a booking that is being made. */
export const draftCookie = (deps: Parameters<typeof sealedCookie>[0], secure: boolean): DraftCookie =>
  sealedCookie(deps, { name: "prosvet-draft", purpose: "booking draft", content: Draft, secure });

import {
  type AccessNeed,
  accessNeeds,
  normaliseEmail,
  problemsOfRequest,
  refusalOfParticipants,
  type ServiceForm,
  waitsFromTheStart,
} from "@prosvet/domain";
import { z } from "zod";
import { AppError, refuse } from "../app-error.ts";
import {
  GivenConsent,
  GivenPerson,
  type Person,
  readPerson,
  requirePersonalDataConsent,
} from "../recipients/index.ts";

const line = (most: number) => z.string().trim().min(1).max(most);

/** The second parent: with their own consent, and without a question of their own (R41). */
const SecondPerson = GivenPerson.extend({
  consents: z.array(GivenConsent).max(5).optional(),
  /** Never taken: it is there to be answered in words. */
  question: line(1000).optional(),
});

/** A professional who books for a family; the receipt goes to their own address. */
const OnBehalf = z.strictObject({ name: line(200), organisation: line(300), email: line(254).optional() });

/** What a booking may say besides what and when; all of it may be left out. */
export const bookingCircumstances = {
  /** How many come with one question. */
  participants: z.int().min(1).max(50).optional(),
  secondPerson: SecondPerson.optional(),
  onBehalf: OnBehalf.optional(),
  /** The recipient will record the conversation and says so beforehand (R49). */
  recordingAnnounced: z.boolean().optional(),
  accessNeeds: z.array(z.enum(accessNeeds)).max(accessNeeds.length).optional(),
  accessNote: line(500).optional(),
  /** Where to come; of a home visit only. */
  visitAddress: line(500).optional(),
  /** Full years of each child to be looked after. */
  childcareAges: z.array(z.int().min(0).max(17)).max(10).optional(),
  /** Without a time one waits for one unless this is false; with a time it asks for an earlier one. */
  joinWaitingList: z.boolean().optional(),
};

const Circumstances = z.object(bookingCircumstances);
type Given = z.infer<typeof Circumstances> & {
  form: ServiceForm;
  startsAt?: string | undefined;
  anonymous?: boolean | undefined;
  person?: GivenPerson | undefined;
  consents?: GivenConsent[] | undefined;
  childcareChildren?: number | undefined;
};

export type Referrer = { name: string; organisation: string; email: string | null };

export type ReadCircumstances = {
  participants: number;
  secondPerson: { person: Person; consents: GivenConsent[] } | null;
  referrer: Referrer | null;
  recordingAnnounced: boolean;
  accessNeeds: AccessNeed[];
  accessNote: string | null;
  visitAddress: string | null;
  childcareChildren: number;
  childcareAges: number[];
  waits: boolean;
};

/**
 * The circumstances of a booking, whole and in one form (R16, R24, R31, R41, R49). Throws `invalid` field by field, and
 * `refused` for two questions or a third person, with the requirement.
 */
export function readCircumstances(given: Given): ReadCircumstances {
  const { secondPerson, onBehalf, childcareAges, participants = secondPerson ? 2 : 1 } = given;
  refuse(refusalOfParticipants({ participants, hasSecondQuestion: secondPerson?.question !== undefined }));
  const errors = problemsOfRequest({
    ...given,
    anonymous: given.person === undefined,
    hasSecondPerson: secondPerson !== undefined,
  });
  if (errors.length > 0) throw new AppError("invalid", "Проверьте отмеченные поля.", { detail: { errors } });
  if (onBehalf && given.person) requirePersonalDataConsent(given.consents ?? [], { message: familyConsents });
  return {
    participants,
    secondPerson: secondPerson ? secondPersonOf(secondPerson) : null,
    referrer: onBehalf ? referrerOf(onBehalf) : null,
    recordingAnnounced: given.recordingAnnounced ?? false,
    accessNeeds: given.accessNeeds ?? [],
    accessNote: given.accessNote ?? null,
    visitAddress: given.visitAddress ?? null,
    childcareChildren: given.childcareChildren ?? childcareAges?.length ?? 0,
    childcareAges: childcareAges ?? [],
    waits: waitsFromTheStart(given),
  };
}

const familyConsents =
  "Согласие даёт сама семья: спросите её и отметьте, что она согласна, или запишите её анонимно.";

function secondPersonOf({ question: _, consents = [], ...given }: z.infer<typeof SecondPerson>) {
  const message = "Согласие второго участника нужно отдельно. Отметьте его или не указывайте имя.";
  requirePersonalDataConsent(consents, { path: "secondPerson.consents", message });
  return { person: readPerson(given, "secondPerson"), consents };
}

function referrerOf({ email, ...rest }: z.infer<typeof OnBehalf>): Referrer {
  if (email === undefined) return { ...rest, email: null };
  const read = normaliseEmail(email);
  if (read) return { ...rest, email: read };
  const message = "Проверьте адрес электронной почты, например: pedagog@example.ru.";
  throw new AppError("invalid", message, { detail: { errors: [{ path: "onBehalf.email", message }] } });
}

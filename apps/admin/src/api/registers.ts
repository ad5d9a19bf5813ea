import { bookingSources, bookingStates } from "@prosvet/domain";
import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { bodyOf, within } from "./answer.ts";
import { registersApi } from "./clients.ts";
import { knownCode } from "./known-code.ts";
import { type RegisterAddresses, registerAddresses } from "./register-addresses.ts";
import type { JournalFilter } from "./services.ts";
import type { BookingLineFilter, ExportCard, ExportWish } from "./types.ts";

export const registersKey = ["registers"] as const;
export const exportsKey = ["exports"] as const;

/** The journals of the centre: which are kept, and the years of their books. */
export const registersQuery = queryOptions({
  queryKey: registersKey,
  queryFn: ({ signal }) => bodyOf(registersApi.registers.$get({}, within(signal))),
  select: ({ registers }) => registers,
  staleTime: 5 * 60_000,
});

export type BookingFilter = Omit<BookingLineFilter, "year" | "month" | "before" | "limit"> & {
  year: number;
  month?: number;
};

const states = bookingStates.filter((state) => state !== "held");

const queryOf = ({ year, month, ...rest }: BookingFilter) => ({
  ...rest,
  source: knownCode(bookingSources, rest.source),
  state: knownCode(states, rest.state),
  year: String(year),
  ...(month !== undefined && { month: String(month) }),
});

/** A page of the journal of bookings: the lines before the number `before`, newest first. */
export const bookingRegisterQuery = ({ before, ...filter }: BookingFilter & { before?: number }) =>
  queryOptions({
    queryKey: ["bookings", "register", filter, before],
    queryFn: ({ signal }) => {
      const page = { limit: "50", ...(before !== undefined && { before: String(before) }) };
      const query = { ...queryOf(filter), ...page };
      return bodyOf(registersApi.registers.bookings.$get({ query }, within(signal)));
    },
    placeholderData: keepPreviousData,
  });

/** Where the filtered journal of bookings is had at once. */
export const bookingsAddresses = (filter: BookingFilter): RegisterAddresses =>
  registerAddresses("bookings", queryOf(filter));

/** The closed months of a year of the journal of services. */
export const closingsQuery = (year: number) =>
  queryOptions({
    queryKey: [...registersKey, "closings", year],
    queryFn: ({ signal }) =>
      bodyOf(
        registersApi.registers.services.closings.$get({ query: { year: String(year) } }, within(signal)),
      ),
    select: ({ closings }) => closings,
  });

/** What a month has unfinished. In: «2026-10». */
export const closingPreviewQuery = (month: string) =>
  queryOptions({
    queryKey: [...registersKey, "preview", month],
    queryFn: ({ signal }) =>
      bodyOf(registersApi.registers.services.closings.preview.$get({ query: { month } }, within(signal))),
    staleTime: 0,
  });

export const closePeriod = (json: { month: string; orderNumber?: string; confirmed: boolean }) =>
  bodyOf(registersApi.registers.services.closings.$post({ json }));

const isOpen = ({ state }: ExportCard) => state === "waiting" || state === "running";

/** One's own documents, asked again every second while one of them is being made. */
export const exportsQuery = queryOptions({
  queryKey: exportsKey,
  queryFn: ({ signal }) => bodyOf(registersApi.exports.$get({}, within(signal))),
  select: ({ exports }) => exports,
  refetchInterval: ({ state }) => (state.data?.exports.some(isOpen) ? 1000 : false),
});

/** What is to be made a file of. */
export type ExportSubject =
  | { document: "services"; filter: JournalFilter }
  | { document: "bookings"; filter: BookingFilter }
  | { document: "families"; year: number }
  | { document: "refusal_letter"; serviceId: string };

/** Asks for a document. */
export function askExport(subject: ExportSubject, wish: ExportWish): Promise<{ export: ExportCard }> {
  if (subject.document === "refusal_letter") {
    const format = wish.format === "docx" ? "docx" : "pdf";
    return bodyOf(
      registersApi.services[":id"]["refusal-letters"].$post({
        param: { id: subject.serviceId },
        json: { ...wish, format },
      }),
    );
  }
  if (subject.document === "families") {
    return bodyOf(
      registersApi.registers.families.exports.$post({ json: { year: subject.year, ...wish } as never }),
    );
  }
  const { consultant, ...rest } = subject.filter;
  const chosen = consultant === undefined ? rest : { ...rest, consultantId: consultant };
  return subject.document === "services"
    ? bodyOf(registersApi.registers.services.exports.$post({ json: { ...chosen, ...wish } as never }))
    : bodyOf(registersApi.registers.bookings.exports.$post({ json: { ...chosen, ...wish } as never }));
}

export const fileAddressOf = ({ id }: Pick<ExportCard, "id">): string => `/api/exports/${id}/file`;

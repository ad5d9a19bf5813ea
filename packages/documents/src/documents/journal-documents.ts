import { generalBookingColumns } from "../bookings/booking-columns.ts";
import type { BookingRegisterRow, OfficialBookingRow } from "../bookings/booking-register-row.ts";
import { officialBookingColumns } from "../bookings/official-booking-columns.ts";
import { generalFamilyColumns } from "../families/family-columns.ts";
import type { FamilyRegisterRow, OfficialFamilyRow } from "../families/family-register-row.ts";
import { officialFamilyColumns } from "../families/official-family-columns.ts";
import { columnsOf } from "../model/column.ts";
import type { Batches, GeneralRegister, OfficialRegister } from "../model/register-document.ts";
import type { Signature } from "../model/signature.ts";
import { officialServiceColumns } from "../services/official-service-columns.ts";
import { generalServiceColumns } from "../services/service-columns.ts";
import { officialServiceMarks, serviceMarks } from "../services/service-marks.ts";
import type { OfficialServiceRow, ServiceRegisterRow } from "../services/service-register-row.ts";

/** What a centre's journal has above and below its lines; `columns` are codes of the centre's template. */
export type JournalTop = {
  title: string;
  centre: { name: string; timezone: string; organisation: string };
  period: string;
  columns: readonly string[];
  notes: readonly string[];
  signatures: readonly Signature[];
};

/** `enteredAfterClosing`: the month in words, when the line was entered after it was closed (R8). */
export type Entered = { enteredAfterClosing: string | null };

const topOf = ({ title, centre, period, notes, signatures }: JournalTop) => ({
  title: [title] as [string],
  centre,
  period,
  notes,
  signatures,
});

const entered = ({ number, enteredAfterClosing: closed }: ServiceRegisterRow & Entered): string[] =>
  closed === null ? [] : [`№ ${number}. Внесено после закрытия периода «${closed}»`];

/** The journal of services for general use, with its corrections as on paper (R8, R33). */
export const servicesDocument = <Row extends ServiceRegisterRow & Entered>(
  top: JournalTop,
  rows: Batches<Row>,
): GeneralRegister<Row> => ({
  ...topOf(top),
  ...serviceMarks,
  notesOf: (row) => [...entered(row), ...serviceMarks.notesOf(row)],
  use: "general",
  columns: columnsOf(generalServiceColumns, top.columns),
  rows,
});

/** The same with names, for official use (R34). */
export const officialServicesDocument = <Row extends OfficialServiceRow & Entered>(
  top: JournalTop,
  rows: Batches<Row>,
  watermark: string,
): OfficialRegister<Row> => ({
  ...topOf(top),
  ...officialServiceMarks,
  notesOf: (row) => [...entered(row), ...officialServiceMarks.notesOf(row)],
  use: "official",
  watermark,
  columns: columnsOf(officialServiceColumns, top.columns),
  rows,
});

/** The journal of bookings for general use (R9, R33). */
export const bookingsDocument = (
  top: JournalTop,
  rows: Batches<BookingRegisterRow>,
): GeneralRegister<BookingRegisterRow> => ({
  ...topOf(top),
  use: "general",
  columns: columnsOf(generalBookingColumns, top.columns),
  rows,
});

/** The same with names and contacts, for official use (R34). */
export const officialBookingsDocument = (
  top: JournalTop,
  rows: Batches<OfficialBookingRow>,
  watermark: string,
): OfficialRegister<OfficialBookingRow> => ({
  ...topOf(top),
  use: "official",
  watermark,
  columns: columnsOf(officialBookingColumns, top.columns),
  rows,
});

/** The register of families for general use (R10, R33). */
export const familiesDocument = (
  top: JournalTop,
  rows: Batches<FamilyRegisterRow>,
): GeneralRegister<FamilyRegisterRow> => ({
  ...topOf(top),
  use: "general",
  columns: columnsOf(generalFamilyColumns, top.columns),
  rows,
});

/** The same with names and contacts, for official use (R34). */
export const officialFamiliesDocument = (
  top: JournalTop,
  rows: Batches<OfficialFamilyRow>,
  watermark: string,
): OfficialRegister<OfficialFamilyRow> => ({
  ...topOf(top),
  use: "official",
  watermark,
  columns: columnsOf(officialFamilyColumns, top.columns),
  rows,
});

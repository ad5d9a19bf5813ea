import { normalisePhone } from "../contacts/phones.ts";
import { readable } from "./words-of-text.ts";

const dash = "\\s*[-‐-―−]\\s*";
const day = "(?:0?[1-9]|[12]\\d|3[01])";
const month = "(?:0?[1-9]|1[0-2])";
const year = "(?:19|20)\\d\\d";
const date = `(?:${day}(?:${dash}|\\s+))?${day}[./-]${month}[./-](?:${year}|\\d\\d)|${year}-${month}-${day}`;
const time = "(?:[01]?\\d|2[0-4])[:.-][0-5]\\d(?::[0-5]\\d)?";
const moment = `(?:${date}|${month}\\.${year}|${time}|${day}\\.${month}|${year})`;

/** A date, a time, a span of them, or a number of a booking in figures alone: none of them calls anybody. */
const noTelephone = new RegExp(
  `(?<![\\d.:-])(?:${moment}(?:(?:${dash}|/)${moment})?|\\d{4}-\\d{4})(?![\\d]|[.:-]\\d)`,
  "gu",
);
/** What stands before a number of an order, a letter, lines of the journal. */
const numbered =
  /(?:№|(?<!\p{L})(?:приказ|распоряжени|договор|стр(?:ок|оч)|журнал|акт|запис|дел|исх|вх)\p{L}*\.?)[\s№]*$/iu;
const figures = /\+?\(?\d[\d\s().:/\-‐-―−]*\d/gu;

/** The first telephone of a text as it was written there, or null: seven figures or more that are no date, time or number. */
export function telephoneIn(text: string): string | null {
  const read = readable(text);
  for (const { 0: run, index } of read.matchAll(figures)) {
    const rest = run.replaceAll(noTelephone, (found) => ";".repeat(found.length));
    const whole = isMoments(rest) ? null : run.replace(/[:/]/g, " ");
    const isNumbered = numbered.test(read.slice(0, index));
    const parts = [whole, ...rest.split(/[;:/]+/)].map((part) => part?.trim() ?? "");
    const found = parts.find((part) => callable(part) || (!isNumbered && looksCallable(part)));
    if (found) return found.replace(/[\s.\-‐-―−(]+$/u, "");
  }
  return null;
}

const isMoments = (rest: string): boolean => !/\d/.test(rest);
/** A number as the whole country dials it. */
const callable = (text: string): boolean => /\d{3}/.test(text) && normalisePhone(text) !== null;

/** A number of one town, or one that lacks a figure; «каб. 12 14 16 18» and «101 102 103» are none. */
function looksCallable(text: string): boolean {
  const digits = text.replace(/\D/g, "").length;
  if (digits < 7 || !/\d\d/.test(text)) return false;
  const isApart = /^\d+(?:\s+\d+)+$/.test(text);
  return !isApart || /^\d{3}\s+\d\d\s+\d\d$/.test(text) || (digits >= 10 && /\d{3}/.test(text));
}

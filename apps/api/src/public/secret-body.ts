import { z } from "@hono/zod-openapi";
import type { BookingSecret } from "@prosvet/usecases";

/** What opens one's own booking: in a body, never in an address. */
export const secretFields = {
  number: z.string().min(1).max(20).optional().openapi({ example: "7K2M-9QXD" }),
  pin: z.string().min(1).max(12).optional().openapi({ example: "123456" }),
  link: z
    .string()
    .min(1)
    .max(100)
    .optional()
    .openapi({ description: "Ключ из ссылки вместо номера и ПИН-кода." }),
};

type Secret = { number?: string | undefined; pin?: string | undefined; link?: string | undefined };

/** Whether it is one of the two: the number with the PIN, or the link. */
export const isWholeSecret = ({ number, pin, link }: Secret): boolean =>
  link === undefined ? number !== undefined && pin !== undefined : number === undefined && pin === undefined;

export const notWhole = {
  message: "Укажите номер записи и ПИН-код или ключ из ссылки: одно из двух.",
  path: ["number"],
};

/** The same as a use-case reads it. */
export const secretOf = ({ number = "", pin = "", link }: Secret): BookingSecret =>
  link === undefined ? { number, pin } : { link };

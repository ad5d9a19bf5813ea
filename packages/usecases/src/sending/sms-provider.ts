import { z } from "zod";
import type { ShortMessage } from "./post.ts";

const isLoopback = ({ hostname }: URL) => ["localhost", "127.0.0.1", "[::1]"].includes(hostname);
const isSafe = (url: URL) => url.protocol === "https:" || (url.protocol === "http:" && isLoopback(url));

const ServiceAddress = z
  .url({ protocol: /^https?$/ })
  .transform((text) => new URL(text))
  .refine(isSafe, "https only, http on this machine alone")
  .refine(({ search }) => !/[{}]|%7[bd]/i.test(search), "neither number nor text belong into an address");

/** A service that sends SMS, as whoever runs the deployment describes it. A centre only chooses one by its name. */
const SmsProvider = z
  .strictObject({
    name: z.string().regex(/^[a-z0-9-]{1,40}$/),
    url: ServiceAddress,
    method: z.enum(["POST", "PUT"]).default("POST"),
    headers: z.record(z.string().regex(/^[A-Za-z0-9-]{1,60}$/), z.string().max(2000)).default({}),
    /** How number and text are written into the body, and its type. */
    encoding: z.enum(["json", "form"]),
    body: z.string().max(4000),
    /** What the answer must be for the message to count as taken. */
    success: z.strictObject({
      status: z.array(z.int().min(200).max(299)).min(1).default([200]),
      contains: z.string().min(1).max(200).optional(),
    }),
  })
  .refine(
    ({ body }) => body.includes("{phone}") && body.includes("{text}"),
    "the body needs {phone} and {text}",
  );
export type SmsProvider = z.infer<typeof SmsProvider>;

const SmsProviders = z.array(SmsProvider).max(20);

/** Reads the file that describes the deployment's SMS services. Throws with what cannot be read, never with a value. */
export function parseSmsProviders(text: string): SmsProvider[] {
  let written: unknown;
  try {
    written = JSON.parse(text);
  } catch {
    throw new Error("the file of SMS providers is not JSON");
  }
  const read = SmsProviders.safeParse(written);
  if (read.success) return read.data;
  const faults = read.error.issues.map(({ path, message }) => `${path.join(".")}: ${message}`);
  throw new Error(`the file of SMS providers cannot be read: ${faults.join("; ")}`);
}

/** The body of one request: number and text are escaped for its encoding, so that neither can add a field. */
export function smsBodyOf({ body, encoding }: SmsProvider, { phone, text }: ShortMessage): string {
  const escaped = (value: string) =>
    encoding === "json" ? JSON.stringify(value).slice(1, -1) : encodeURIComponent(value);
  return body.replace(/\{(phone|text)\}/g, (_, name) => escaped(name === "phone" ? phone : text));
}

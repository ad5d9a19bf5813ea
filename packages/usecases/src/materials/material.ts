import { z } from "zod";

/** A document or a page that the centre sends to those who ask (R46): a title and a link, never a file. */
export type Material = { id: string; title: string; address: string; offered: boolean };

export const GivenMaterial = z.strictObject({
  title: z.string().trim().min(1).max(300),
  address: z
    .string()
    .trim()
    .max(1000)
    .refine(isLink, "Укажите адрес целиком, например: https://example.ru/pamyatka."),
});
export type GivenMaterial = z.infer<typeof GivenMaterial>;

/** A link of the web with a host and without a name and a password in it. */
export function isLink(address: string): boolean {
  if (!/^https?:\/\//.test(address) || !URL.canParse(address)) return false;
  const { hostname, username, password } = new URL(address);
  return hostname !== "" && username === "" && password === "";
}

type Found = { id: string; title: string; address: string; withdrawnAt: Date | null };

export const materialOf = ({ withdrawnAt, ...rest }: Found): Material => ({
  ...rest,
  offered: withdrawnAt === null,
});

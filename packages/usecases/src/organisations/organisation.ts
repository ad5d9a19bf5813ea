import { z } from "zod";
import { isLink } from "../materials/index.ts";

/** Where the centre sends people for help that it does not give itself (R19, R29). */
export type Organisation = {
  id: string;
  name: string;
  profile: string;
  address: string;
  phone: string;
  link: string;
  offered: boolean;
};

const line = (most: number) => z.string().trim().max(most).default("");

export const GivenOrganisation = z.strictObject({
  name: line(200).pipe(z.string().min(1)),
  /** What it helps with. */
  profile: line(500),
  address: line(300),
  phone: line(100),
  link: line(1000).refine(
    (link) => link === "" || isLink(link),
    "Укажите адрес целиком, например: https://example.ru.",
  ),
});
export type GivenOrganisation = z.output<typeof GivenOrganisation>;

type Found = Omit<Organisation, "offered"> & { withdrawnAt: Date | null };

export const organisationOf = ({ withdrawnAt, ...rest }: Found): Organisation => ({
  ...rest,
  offered: withdrawnAt === null,
});

import type { RegulationBook } from "../../api/types.ts";

export type ProfileName = Exclude<keyof RegulationBook["profile"], "accent">;

type Field = {
  name: ProfileName;
  label: string;
  help?: string;
  optional?: true;
  most: number;
  type?: "email" | "url" | "tel";
};

/** Fields of the profile in the order in which the «Порядок» says them. */
export const profileFields: readonly Field[] = [
  { name: "name", label: "Название центра", help: "Консультационный центр «Ромашка»", most: 200 },
  { name: "shortName", label: "Краткое название", most: 60 },
  { name: "organisation", label: "Организация", help: "Детский сад или школа, где открыт центр", most: 400 },
  { name: "founder", label: "Учредитель", optional: true, most: 400 },
  {
    name: "director",
    label: "Кто руководит организацией",
    help: "Должность: «Заведующий детским садом № 1»",
    most: 300,
  },
  { name: "directorName", label: "Фамилия и инициалы руководителя", optional: true, most: 200 },
  { name: "address", label: "Адрес", most: 400 },
  { name: "openingHours", label: "Часы работы", most: 300 },
  { name: "phone", label: "Телефон", optional: true, most: 80, type: "tel" },
  { name: "email", label: "Электронная почта", optional: true, most: 300, type: "email" },
  {
    name: "site",
    label: "Сайт организации",
    help: "Адрес целиком, начиная с «https:»",
    optional: true,
    most: 300,
    type: "url",
  },
];

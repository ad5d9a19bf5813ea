/** The three journals (R8–R11). */
export const registerKinds = ["bookings", "families", "services"] as const;
export type RegisterKind = (typeof registerKinds)[number];

export const registerKindLabels: Record<RegisterKind, string> = {
  bookings: "Журнал предварительной записи",
  families: "Журнал учёта семей",
  services: "Журнал учёта услуг",
};

/** Header of the journal of services as both regulations word it (R51). */
export const servicesRegisterTitle =
  "Журнал учета услуг психолого-педагогической, методической и консультационной помощи родителям " +
  "(законным представителям) детей, а также гражданам, желающим принять на воспитание в свои семьи детей, " +
  "оставшихся без попечения родителей";

/** A column of a journal: `personal` holds personal data, `general` says what the coded register shows. */
export type RegisterColumn = {
  code: string;
  label: string;
  personal: boolean;
  general: "shown" | "coded" | "summed" | "hidden";
};

export const column = (
  code: string,
  label: string,
  general: RegisterColumn["general"] = "shown",
  personal = false,
): RegisterColumn => ({ code, label, general, personal });

/** Whether the text names an IANA zone; a bare offset such as `+05:00` does not. */
export function isTimezone(name: string): boolean {
  if (!/^[A-Za-z]/.test(name)) return false;
  try {
    new Intl.DateTimeFormat("en", { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** The IANA zones of Russia, west to east. */
export const russianTimezones = [
  "Europe/Kaliningrad",
  "Europe/Kirov",
  "Europe/Moscow",
  "Europe/Simferopol",
  "Europe/Volgograd",
  "Europe/Astrakhan",
  "Europe/Samara",
  "Europe/Saratov",
  "Europe/Ulyanovsk",
  "Asia/Yekaterinburg",
  "Asia/Omsk",
  "Asia/Barnaul",
  "Asia/Krasnoyarsk",
  "Asia/Novokuznetsk",
  "Asia/Novosibirsk",
  "Asia/Tomsk",
  "Asia/Chita",
  "Asia/Irkutsk",
  "Asia/Khandyga",
  "Asia/Yakutsk",
  "Asia/Ust-Nera",
  "Asia/Vladivostok",
  "Asia/Magadan",
  "Asia/Sakhalin",
  "Asia/Srednekolymsk",
  "Asia/Anadyr",
  "Asia/Kamchatka",
] as const;

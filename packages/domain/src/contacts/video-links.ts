const longestLink = 500;

/** Services whose owners are abroad: by law they carry no conversations of state and municipal organisations. */
const foreignHosts = [
  "zoom.us",
  "zoom.com",
  "meet.google.com",
  "teams.microsoft.com",
  "teams.live.com",
  "skype.com",
  "discord.com",
  "discord.gg",
  "t.me",
  "telegram.me",
  "telegram.org",
  "wa.me",
  "whatsapp.com",
  "viber.com",
  "facetime.apple.com",
  "signal.group",
  "webex.com",
  "wechat.com",
  "snapchat.com",
];

function readLink(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}

/** What is wrong with the link of a video meeting, in words, or null: whole, `https:`, without a password inside it. */
export function problemOfVideoLink(text: string): string | null {
  const link = readLink(text);
  if (!link || /\s/.test(text)) return "Вставьте ссылку целиком, вместе с https:// в начале.";
  if (link.protocol !== "https:") return "Ссылка должна начинаться с https:// — по другой связь не защищена.";
  if (link.username || link.password) return "В ссылке не должно быть имени и пароля входа.";
  if (!link.hostname.includes(".")) return "В ссылке нет адреса сайта видеосвязи.";
  return text.length > longestLink ? `Ссылка длиннее ${longestLink} знаков.` : null;
}

/** The host of a link when it belongs to a foreign messenger, else null: the staff are warned (149-ФЗ, ст. 10, ч. 8). */
export function foreignHostOf(text: string): string | null {
  const host = readLink(text)?.hostname;
  return (host && foreignHosts.find((foreign) => host === foreign || host.endsWith(`.${foreign}`))) || null;
}

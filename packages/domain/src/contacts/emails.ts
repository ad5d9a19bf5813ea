const localPart = /^[a-z0-9!#$%&'*+/=?^_`{|}~-]+(?:\.[a-z0-9!#$%&'*+/=?^_`{|}~-]+)*$/;
const domainLabel = /^[\p{L}\p{N}](?:[\p{L}\p{N}-]{0,61}[\p{L}\p{N}])?$/u;
const asciiDomain = /^(?:[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?\.)+(?:[a-z]{2,63}|xn--[a-z0-9-]{2,59})$/;

/**
 * An e-mail address in lower case with its domain in ASCII, or null when the text is not exactly one address.
 * Control characters (CR, LF, NUL) and quoted local parts are refused: either may smuggle a second recipient.
 */
export function normaliseEmail(text: string): string | null {
  if (text.length > 300 || /\p{Cc}/u.test(text)) return null;
  const [local, domain, ...rest] = text.trim().toLowerCase().split("@");
  if (local === undefined || domain === undefined || rest.length > 0) return null;
  if (local.length > 64 || !localPart.test(local)) return null;
  const ascii = toAsciiDomain(domain);
  if (ascii === null || local.length + ascii.length > 253) return null;
  return `${local}@${ascii}`;
}

/** What is wrong with a text that should be exactly one address, for who typed it; null when nothing is. */
export function faultOfEmail(text: string): string | null {
  if (normaliseEmail(text) !== null) return null;
  if (text.trim() === "") return "Укажите адрес почты.";
  if (text.split("@").length > 2) return "Письмо уходит на один адрес. Оставьте один.";
  return "Проверьте адрес: он пишется одним словом, например mama@mail.ru.";
}

function toAsciiDomain(domain: string): string | null {
  if (!domain.split(".").every((label) => domainLabel.test(label))) return null;
  try {
    const { hostname } = new URL(`http://${domain}`);
    return asciiDomain.test(hostname) ? hostname : null;
  } catch {
    return null;
  }
}

const separators = /[\s().\-‐-―−]/gu;

/**
 * A phone number as E.164 (`+79171234567`), or null when the text is not one. Knows Russian habits: a leading 8,
 * ten digits without a country, brackets, spaces, dashes. Extensions are refused: they cannot be called back.
 */
export function normalisePhone(text: string): string | null {
  if (text.length > 40 || /\p{Cc}/u.test(text)) return null;
  const compact = text.normalize("NFKC").replace(separators, "");
  const match = /^(\+?)(\d{8,15})$/.exec(compact);
  if (!match) return null;
  const digits = match[2] as string;
  const russian = russianDigits(digits, match[1] === "+");
  if (russian) return /^7[3-9]\d{9}$/.test(russian) ? `+${russian}` : null;
  return match[1] === "+" && !digits.startsWith("0") ? `+${digits}` : null;
}

function russianDigits(digits: string, international: boolean): string | null {
  if (digits.startsWith("7") && (digits.length === 11 || international)) return digits;
  if (international) return null;
  if (digits.length === 11 && digits.startsWith("8")) return `7${digits.slice(1)}`;
  return digits.length === 10 ? `7${digits}` : null;
}

/** The number as people write it: `+7 917 123-45-67`; a foreign one comes back as it is. */
export const phoneInWords = (phone: string): string =>
  phone.replace(/^\+7(\d{3})(\d{3})(\d{2})(\d{2})$/, "+7 $1 $2-$3-$4");

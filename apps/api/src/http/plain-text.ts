const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const del = 127;

/** Names that mean the object itself in JavaScript, never a field of ours (ASVS 15.3.6). */
const reserved = new Set(["__proto__", "constructor", "prototype"]);

function isPlainText(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === del) return false;
    if (code < space && code !== tab && code !== lineFeed && code !== carriageReturn) return false;
  }
  return text.isWellFormed();
}

/** Whether every text inside, keys included, is free of control characters and halves of characters: no database takes those. */
export function isPlain(value: unknown): boolean {
  if (typeof value === "string") return isPlainText(value);
  if (Array.isArray(value)) return value.every(isPlain);
  if (typeof value !== "object" || value === null) return true;
  return Object.entries(value).every(
    ([key, inside]) => !reserved.has(key) && isPlainText(key) && isPlain(inside),
  );
}

export const notPlain = {
  code: "invalid",
  detail: "В тексте есть невидимые управляющие символы или запрещённые имена полей. Наберите его заново.",
} as const;

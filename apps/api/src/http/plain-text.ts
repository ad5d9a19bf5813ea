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

/** Deeper than any form of ours, and far from where the stack ends. */
const deepest = 20;

/**
 * Whether every text inside, keys included, is free of control characters and halves of characters (no database takes
 * those), and nothing lies deeper than a form of ours could have it.
 */
export const isPlain = (value: unknown): boolean => isPlainAt(value, 0);

function isPlainAt(value: unknown, depth: number): boolean {
  if (typeof value === "string") return isPlainText(value);
  if (typeof value !== "object" || value === null) return true;
  if (depth === deepest) return false;
  if (Array.isArray(value)) return value.every((inside) => isPlainAt(inside, depth + 1));
  return Object.entries(value).every(
    ([key, inside]) => !reserved.has(key) && isPlainText(key) && isPlainAt(inside, depth + 1),
  );
}

export const notPlain = {
  code: "invalid",
  detail:
    "В запросе есть невидимые управляющие символы, запрещённые имена полей или слишком много вложенных значений. " +
    "Наберите его заново.",
} as const;

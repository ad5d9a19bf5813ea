const tab = 9;
const lineFeed = 10;
const carriageReturn = 13;
const space = 32;
const del = 127;

function isInvisible(text: string): boolean {
  for (let index = 0; index < text.length; index++) {
    const code = text.charCodeAt(index);
    if (code === del) return true;
    if (code < space && code !== tab && code !== lineFeed && code !== carriageReturn) return true;
  }
  return !text.isWellFormed();
}

/** Whether any text inside, keys included, has control characters or halves of characters: no database takes those. */
export function hasInvisible(value: unknown): boolean {
  if (typeof value === "string") return isInvisible(value);
  if (Array.isArray(value)) return value.some(hasInvisible);
  if (typeof value !== "object" || value === null) return false;
  return Object.entries(value).some(([key, inside]) => isInvisible(key) || hasInvisible(inside));
}

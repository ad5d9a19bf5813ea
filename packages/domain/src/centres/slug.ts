const longest = 60;

/**
 * Whether a text can be the slug of a centre: 1 to 60 lower-case Latin letters, digits and single hyphens inside, as
 * the database checks it.
 */
export const isSlug = (text: string): boolean =>
  text.length <= longest && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(text);

const predicate = /(?:"app"\.)?"(\w+)"\."tenant_id" = \$(\d+)/g;

/** The text with its tenant predicates taken out, on every relation or on the one that is named. The numbering stays. */
export const withoutPredicates = (text: string, relation?: string): string =>
  text.replace(predicate, (found, name, number) =>
    relation === undefined || name === relation ? `$${number}::uuid is not null` : found,
  );

/** Every variant of a statement that lacks exactly one of its tenant predicates. */
export const withOnePredicateLess = (text: string): string[] =>
  [...text.matchAll(predicate)].map(
    (found) =>
      `${text.slice(0, found.index)}$${found[2]}::uuid is not null${text.slice(found.index + found[0].length)}`,
  );

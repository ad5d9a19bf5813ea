/** The code when the catalogue has it: an address that was edited or is old names others. */
export const knownCode = <Code extends string>(catalogue: readonly Code[], code: Code | undefined) =>
  catalogue.find((known) => known === code);

type Option = { value: string; label: string };

/** Options of a native select from a record of labels, in the record's order or in that of `codes`. */
export const optionsOf = <Code extends string>(
  labels: Record<Code, string>,
  codes: readonly Code[] = Object.keys(labels) as Code[],
): Option[] => codes.map((code) => ({ value: code, label: labels[code] }));

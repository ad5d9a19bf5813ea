/** One of the codes at random, the first of them often, the last of eighteen in one line of a hundred. */
export const skewedSql = (codes: readonly string[]) =>
  `(array[${codes.map((code) => `'${code}'`).join()}])[1 + floor(${codes.length} * power(random(), 6))]`;

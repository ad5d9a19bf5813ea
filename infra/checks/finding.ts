/** One thing that a check found: where, which check, what to do. */
export type Finding = { path: string; line: number; check: string; message: string };

export const inWords = ({ path, line, check, message }: Finding) => `${path}:${line} ${check}: ${message}`;

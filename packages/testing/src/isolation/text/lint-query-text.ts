import type { Finding } from "../finding.ts";

export type SourceFile = { path: string; text: string };

type TextRule = { rule: string; forbidden: RegExp; allowed: RegExp; detail: string };

const nowhere = /^$/;
/** Connections, what sends what drizzle has built, and what sets a mode between two queries. */
const connections =
  /^packages\/(db\/src\/(pool\/|owner\/|embedded\/|doors\/(prepared|plan-by-values)\.ts)|testing\/)/;

const textRules: TextRule[] = [
  {
    rule: "Q1",
    forbidden: /set_config\s*\(/i,
    allowed: /^packages\/(db\/src\/owner\/assert-doors\.ts|testing\/)/,
    detail: "the tenant is set by app.set_tenant: set_config is not carried to other nodes",
  },
  {
    rule: "Q2",
    forbidden: /\bset\s+(local|session)\b/i,
    allowed:
      /^packages\/(db\/(migrations\/(0001_doors|0009_answers_and_feeds|0014_identities)\.sql|src\/doors\/(plan-by-values|with-worker)\.ts)|testing\/)/,
    detail: "settings are set by the functions of the doors only",
  },
  {
    rule: "Q3",
    forbidden: /\bsql\.raw\b|\.unsafe\s*\(/,
    allowed: connections,
    detail: "SQL is built from bound values only",
  },
  {
    rule: "Q4",
    forbidden: /\bmerge\s+into\b/i,
    allowed: nowhere,
    detail: "a distributed database refuses MERGE under a policy",
  },
  {
    rule: "Q5",
    forbidden: /\bset\s+role\b|\bset\s+session\s+authorization\b/i,
    allowed: nowhere,
    detail: "one login role per door, never switched",
  },
  {
    rule: "Q6",
    forbidden: /from ["']postgres["']/,
    allowed: /^packages\/(db|testing)\/|^infra\//,
    detail: "data is reached through the doors only",
  },
  {
    rule: "Q7",
    forbidden: /(?<!\.)\bnow\(\)|clock_timestamp\(\)|gen_random_uuid\(\)|random\(\)/,
    allowed: /^packages\/(db\/(migrations|src\/owner)|testing)\/|(?<!-queries\.ts)$/,
    detail: "queries take the time and ids as values: they are the same on every node",
  },
];

const isComment = (line: string) => /^\s*(\/\/|\/?\*|--)/.test(line);

/** Where the text of the sources breaks a rule for queries. In: paths from the root of the repository, and texts. */
export function lintQueryText(files: SourceFile[]): Finding[] {
  return files.flatMap(({ path, text }) => {
    const code = text
      .split("\n")
      .filter((line) => !isComment(line))
      .join("\n");
    return textRules
      .filter(({ forbidden, allowed }) => !allowed.test(path) && forbidden.test(code))
      .map(({ rule, detail }) => ({ rule, object: path, detail }));
  });
}

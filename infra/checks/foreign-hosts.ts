import type { Finding } from "./finding.ts";
import { matchesIn, type SourceTree } from "./source-tree.ts";

const check = "foreign-hosts";
const addresses = /\bhttps?:\/\/(?<host>[a-z0-9-]+(?:\.[a-z0-9-]+)*)/i;
// Names that nobody can own (RFC 2606), this machine, and names that are only ever compared, never fetched.
const harmless =
  /^(?:localhost|127\.0\.0\.1|(?:.+\.)?example(?:\.(?:org|com|ru))?|.+\.test|www\.w3\.org|json-schema\.org|www\.rfc-editor\.org)$/i;

/** Nothing is fetched from another host at run time, so no source names one. */
export const foreignHosts = ({ files }: SourceTree): Finding[] =>
  files
    .filter(({ path }) => /^(?:apps|packages)\/.*\.(?:tsx?|css|html|sql)$/.test(path))
    .flatMap((file) =>
      matchesIn(file, addresses)
        .filter(({ match }) => !harmless.test(match.groups?.host ?? ""))
        .map(({ line, match }) => ({ path: file.path, line, check, message: `${match[0]} is another host` })),
    );

import type { Finding } from "./finding.ts";
import { isTest, matchesIn, type SourceTree } from "./source-tree.ts";

const check = "own-database";
const runsJobs = /kind: "worker"|\bstartWorker\(/;
const sharedDatabase = /\btestDatabase\(\)/;

/**
 * A job goes through every centre of its database, often at a moment of its own choosing: in the database that the other
 * files of a run share, it would forget or send what is theirs.
 */
export const ownDatabase = ({ files }: SourceTree): Finding[] =>
  files
    .filter((file) => isTest(file) && matchesIn(file, runsJobs).length > 0)
    .flatMap((file) =>
      matchesIn(file, sharedDatabase).map(({ line }) => ({
        path: file.path,
        line,
        check,
        message: "a test that runs a job has a database of its own: emptyDatabase(…)",
      })),
    );

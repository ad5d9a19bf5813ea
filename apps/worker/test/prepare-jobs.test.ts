import { testDatabase } from "@prosvet/testing";
import { prepareJobs } from "@prosvet/worker";
import { expect, it } from "vitest";

const base = testDatabase();

it("processes that start at once all prepare the queue, and none meets the rights another one is giving", async () => {
  await prepareJobs(base.urls.owner);
  const starts = Array.from({ length: 24 }, () => prepareJobs(base.urls.owner));
  expect((await Promise.allSettled(starts)).filter(({ status }) => status === "rejected")).toEqual([]);
});

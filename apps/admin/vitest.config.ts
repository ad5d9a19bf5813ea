import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    maxWorkers: 2,
    projects: [
      { test: { name: "words", include: ["src/**/*.test.ts", "test/size.test.ts"] } },
      {
        test: {
          name: "screens",
          include: ["test/screens/*.test.ts"],
          globalSetup: "@prosvet/testing/global-setup",
          testTimeout: 180_000,
          hookTimeout: 60_000,
          // What each file changes is its own program and its own centres: one import of the program serves them all.
          isolate: false,
        },
      },
    ],
  },
});

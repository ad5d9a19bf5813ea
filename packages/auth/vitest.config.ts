import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "@prosvet/testing/global-setup",
    // A sign-in sweeps expired sessions, by a clock that other files have not moved.
    fileParallelism: false,
    // Each file makes what it changes for itself: one import of the program serves them all.
    isolate: false,
    testTimeout: 30_000,
  },
});

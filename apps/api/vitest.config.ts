import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    include: ["test/**/*.test.ts"],
    globalSetup: "@prosvet/testing/global-setup",
    testTimeout: 30_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Each file makes what it changes for itself: one import of the program serves them all.
    isolate: false,
    restoreMocks: true,
  },
});

import { defineConfig } from "vitest/config";

export default defineConfig({
  test: {
    globalSetup: "@prosvet/testing/global-setup",
    include: ["test/**/*.test.ts"],
    testTimeout: 180_000,
    hookTimeout: 60_000,
    maxWorkers: 2,
    // Each file has pages, a clock and centres of its own: one import of the program serves them all.
    isolate: false,
    restoreMocks: true,
  },
});

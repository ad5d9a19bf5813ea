import react from "@vitejs/plugin-react";
import { defineConfig } from "vite";
import { themeVariables } from "./build/theme-variables.ts";

export default defineConfig({
  base: "/admin/",
  plugins: [react(), themeVariables()],
  build: {
    target: ["chrome109", "firefox115", "safari15.4"],
    manifest: true,
    // An inlined asset would be a data: address, which the policy of the page does not allow.
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    rolldownOptions: {
      // The domain's schemas and its calendar arithmetic stay on the server: only what a screen names is taken.
      treeshake: { moduleSideEffects: [{ test: /packages\/domain\/src/, sideEffects: false }] },
      output: {
        codeSplitting: {
          // A few files for every screen instead of one for every component of the kit.
          groups: [
            { name: "base", tags: ["$initial"], priority: 3 },
            {
              name: "kit",
              test: /node_modules\/(?!@mantine\/dates|dayjs)|src\/ui\/kit/,
              priority: 2,
              minShareCount: 2,
            },
            { name: "ui", test: /src\/ui\/(?!kit|day-)/, priority: 1, minShareCount: 2 },
            // What asks the API, in one file: each name of a file is in the first one.
            { name: "api", test: /src\/api\//, priority: 2 },
            { name: "calendar", test: /node_modules\/(@mantine\/dates|dayjs)\//, priority: 1 },
            { name: "requirements", test: /packages\/domain\/src\/(requirements|limits)\//, priority: 1 },
            { name: "words", test: /packages\/domain\/src\//, priority: 0 },
          ],
        },
      },
    },
  },
  server: { proxy: { "/api": "http://localhost:3000" } },
});

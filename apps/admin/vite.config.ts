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
  },
  server: { proxy: { "/api": "http://localhost:3000" } },
});

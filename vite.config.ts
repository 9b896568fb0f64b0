import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";
import { aliases } from "./vite.aliases";

export default defineConfig({
  plugins: [remix(remixConfig as Parameters<typeof remix>[0])],
  resolve: { alias: aliases },
  optimizeDeps: { exclude: ["@node-rs/argon2"] },
  // Inline assets would need `data:` in the CSP.
  build: { assetsInlineLimit: 0, target: "es2022" },
});

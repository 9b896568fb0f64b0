import { fileURLToPath } from "node:url";
import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig } from "vite";
import remixConfig from "./remix.config.js";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

export const alias = [
  { find: /^~\//, replacement: at("./app/") },
  { find: /^#db$/, replacement: at("./db/index.server.ts") },
  { find: /^#db\//, replacement: at("./db/") },
  { find: /^#emails\//, replacement: at("./emails/") },
  { find: /^#scripts\//, replacement: at("./scripts/") },
  { find: /^#tests\//, replacement: at("./tests/") },
];

export default defineConfig({
  plugins: [remix(remixConfig as Parameters<typeof remix>[0])],
  resolve: { alias },
  optimizeDeps: { exclude: ["@node-rs/argon2"] },
  // Inline assets would need `data:` in the CSP.
  build: { assetsInlineLimit: 0, target: "es2022" },
});

import { vitePlugin as remix } from "@remix-run/dev";
import { defineConfig, type Plugin } from "vite";
import remixConfig from "./remix.config.js";
import { precompress } from "./scripts/precompress";
import { aliases } from "./vite.aliases";

/** Hundreds of small files would be fetched one by one: what most pages share travels together. */
function chunkOf(id: string): string | undefined {
  if (/node_modules\/(react|react-dom|scheduler|@remix-run|react-router|react-router-dom|turbo-stream)\//.test(id)) return "framework";
  if (/\/app\/(ui|lib)\/|node_modules\/@fontsource/.test(id)) return "ui";
  return undefined;
}

/** The server's build ends last, and moves its files among the browsers'. */
const precompressed: Plugin = { name: "precompressed", apply: "build", closeBundle: { order: "post", sequential: true, handler: () => precompress("build/client") } };

export default defineConfig(({ isSsrBuild }) => ({
  plugins: [remix(remixConfig as Parameters<typeof remix>[0]), isSsrBuild && precompressed],
  resolve: { alias: aliases },
  worker: { format: "es" },
  optimizeDeps: { exclude: ["@node-rs/argon2"] },
  // Inline assets would need `data:` in the CSP.
  build: { assetsInlineLimit: 0, target: "es2022", rollupOptions: isSsrBuild ? {} : { output: { manualChunks: chunkOf } } },
}));

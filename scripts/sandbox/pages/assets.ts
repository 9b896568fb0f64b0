import { readFileSync } from "node:fs";
import { createRequire } from "node:module";
import type { Reply } from "./reply";

const require = createRequire(import.meta.url);
const own = (name: string) => new URL(`./assets/${name}`, import.meta.url);
const fonts = "@fontsource-variable";

const ASSETS: Record<string, { file: () => URL | string; type: string }> = {
  "sandbox.css": { file: () => own("sandbox.css"), type: "text/css; charset=utf-8" },
  "icon.svg": { file: () => own("icon.svg"), type: "image/svg+xml" },
  "bricolage.woff2": {
    file: () =>
      require.resolve(`${fonts}/bricolage-grotesque/files/bricolage-grotesque-latin-opsz-normal.woff2`),
    type: "font/woff2",
  },
  "source-sans.woff2": {
    file: () => require.resolve(`${fonts}/source-sans-3/files/source-sans-3-latin-wght-normal.woff2`),
    type: "font/woff2",
  },
};

/** Files of the hosted pages, under `/_demo/_sandbox/`. */
export function assetReply(name: string): Reply | null {
  const asset = Object.hasOwn(ASSETS, name) ? ASSETS[name] : undefined;
  if (!asset) return null;
  const headers = {
    "content-type": asset.type,
    "cache-control": "public, max-age=3600",
    "x-content-type-options": "nosniff",
  };
  return { status: 200, headers, body: readFileSync(asset.file()) };
}

import { fileURLToPath } from "node:url";

const at = (path: string) => fileURLToPath(new URL(path, import.meta.url));

/** The same names as `paths` in tsconfig.json, for Vite and Vitest. */
export const aliases = [
  { find: /^~\//, replacement: at("./app/") },
  { find: /^#db$/, replacement: at("./db/index.server.ts") },
  { find: /^#db\//, replacement: at("./db/") },
  { find: /^#emails\//, replacement: at("./emails/") },
  { find: /^#scripts\//, replacement: at("./scripts/") },
  { find: /^#tests\//, replacement: at("./tests/") },
];

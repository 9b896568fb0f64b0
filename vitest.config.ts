import { defineConfig } from "vitest/config";
import { withoutProtection } from "./tests/switches/without-protection";
import { aliases as alias } from "./vite.aliases";

const plugins = [withoutProtection(import.meta.dirname)];

/**
 * What is installed is loaded once per worker (`isolate: false`), modules of ours anew for each file (modules.setup.ts).
 * `pure`: rules, no I/O. `server`: each file on its own clone of a migrated PostgreSQL.
 */
export default defineConfig({
  resolve: { alias },
  test: {
    projects: [
      {
        plugins,
        resolve: { alias },
        test: {
          name: "pure",
          isolate: false,
          setupFiles: ["tests/modules.setup.ts"],
          include: ["{app,db,emails,scripts,tests}/**/*.test.{ts,tsx}"],
          exclude: ["**/*.server.test.ts", "**/node_modules/**", "tests/e2e/**"],
          // Some walk through every combination there is, on machines that do other things too.
          testTimeout: 60_000,
        },
      },
      {
        plugins,
        resolve: { alias },
        test: {
          name: "server",
          include: ["{app,db,emails,scripts,tests}/**/*.server.test.ts"],
          exclude: ["**/node_modules/**"],
          globalSetup: ["tests/database.setup.ts"],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          maxWorkers: 2,
          isolate: false,
          setupFiles: ["tests/modules.setup.ts", "tests/server.setup.ts"],
          // After the rules: projects with other numbers of workers may not run at once.
          sequence: { groupOrder: 1 },
        },
      },
    ],
  },
});

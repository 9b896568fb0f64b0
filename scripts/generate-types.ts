import { spawnSync } from "node:child_process";

/** Writes db/schema.ts from the migrated database that DATABASE_URL names. */
const types = JSON.stringify({ int8: "number", date: "string", uuid: "string", citext: "string" });
const result = spawnSync(
  "npx",
  ["kysely-codegen", "--dialect", "postgres", "--camel-case", "--default-schema", "public", "--include-pattern", "public.*",
    "--exclude-pattern", "kysely_*", "--type-mapping", types, "--out-file", "db/schema.ts"],
  { stdio: "inherit" },
);
process.exitCode = result.status ?? 1;

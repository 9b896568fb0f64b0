// `node scripts/begin.mjs demo`: says what stands in the way, or goes on with scripts/demo.mjs.
// This file and node-version.mjs are all that an old Node.js has to read: the rest is imported afterwards.
import { requireNode } from "./entry/node-version.mjs";

requireNode();

const name = process.argv.splice(2, 1)[0];
import("./preflight/preflight.mjs")
  .then(({ preflight }) => preflight(name))
  .then((clear) => (clear ? import(`./${name}.mjs`) : process.exit(1)));

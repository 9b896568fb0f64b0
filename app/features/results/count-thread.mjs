import { register } from "tsx/esm/api";

// A thread inherits no loader: the sources are TypeScript, as everywhere.
register();
await import("./count-thread.server.ts");

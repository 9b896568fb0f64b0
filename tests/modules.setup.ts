import { vi } from "vitest";

declare global {
  var environmentAtFirst: NodeJS.ProcessEnv | undefined;
}

// The process is shared with other test files; what our modules remember (a pool, settings, clients) and what a test set
// in the environment is not.
globalThis.environmentAtFirst ??= { ...process.env };
for (const name of Object.keys(process.env)) if (!(name in globalThis.environmentAtFirst)) delete process.env[name];
Object.assign(process.env, globalThis.environmentAtFirst);
vi.resetModules();

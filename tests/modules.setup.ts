import { vi } from "vitest";

// The process is shared with other test files, what our modules remember (a pool, settings, clients) is not.
vi.resetModules();

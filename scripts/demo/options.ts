import { Failure } from "../entry/failure.mjs";

export interface DemoOptions {
  fresh: boolean;
}

const HELP = "Usage: npm run demo [-- --fresh]     --fresh: forget the data of earlier runs";

/** `npm run demo --fresh`, without the two dashes, reaches us as a variable of npm's. */
export function parseDemoOptions(args: string[], env: Record<string, string | undefined>): DemoOptions {
  const unknown = args.find((arg) => arg !== "--fresh");
  if (unknown) throw new Failure(`Unknown option ${unknown}.\n${HELP}`);
  const fresh = args.includes("--fresh") || env.npm_config_fresh === "true";
  if (fresh && env.DATABASE_URL) {
    throw new Failure(
      "--fresh forgets the demo's own data only. With DATABASE_URL, empty that database yourself.",
    );
  }
  return { fresh };
}

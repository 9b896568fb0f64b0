import { hash, verify } from "@node-rs/argon2";

// argon2id with OWASP's parameters (19 MiB, two passes); the library's default algorithm is argon2id.
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, parameters);

let decoy: Promise<string> | undefined;

/** Without an account a decoy is verified, so that the answer takes as long and tells nothing. */
export async function passwordMatches(storedHash: string | null, password: string): Promise<boolean> {
  decoy ??= hashPassword("nobody");
  // What is no hash at all (an account that nobody signs in to by password) matches nothing.
  const matches = await verify(storedHash ?? (await decoy), password).catch(() => false);
  return storedHash !== null && matches;
}

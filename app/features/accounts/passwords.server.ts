import { hash, verify } from "@node-rs/argon2";

// argon2id with OWASP's parameters (19 MiB, two passes); the library's default algorithm is argon2id.
const parameters = { memoryCost: 19_456, timeCost: 2, parallelism: 1 };

export const hashPassword = (password: string): Promise<string> => hash(password, parameters);

let decoy: Promise<string> | undefined;

/** Nobody's: verified in place of a hash that is missing, so that the answer takes as long and tells nothing. */
const decoyHash = () => (decoy ??= hashPassword("nobody"));

/** What is no hash at all belongs to an account that nobody signs in to by password. */
const isHash = (stored: string | null): stored is string => stored?.startsWith("$argon2id$") ?? false;

export async function passwordMatches(storedHash: string | null, password: string): Promise<boolean> {
  const known = isHash(storedHash);
  const matches = await verify(known ? storedHash : await decoyHash(), password);
  return known && matches;
}

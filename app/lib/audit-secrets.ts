/** What the journal refuses to hold; migration 0014 says the same to the database. */
const secretKey = /(password|passphrase|hash|secret|token|otp|cookie|iban|cvc|session_?id|(api|private)_?key)/i;
const codeKey = /(^|_)codes?$|[a-z]Codes?$/i;
const plainCode = /^(commune|epci|postal)_?codes?$/i;
const secretValue = /(sk|rk)_(test|live)_|whsec_|\$argon2|-----BEGIN/;

export const isSecretKey = (key: string): boolean => secretKey.test(key) || (codeKey.test(key) && !plainCode.test(key));

/** The first place of these facts that could hold a secret, `door.pin`, or null. */
export function findSecret(facts: unknown, path = ""): string | null {
  if (typeof facts === "string") return secretValue.test(facts) ? path : null;
  if (typeof facts !== "object" || facts === null) return null;
  for (const [key, value] of Object.entries(facts)) {
    const place = path ? `${path}.${key}` : key;
    const found = isSecretKey(key) ? place : findSecret(value, place);
    if (found) return found;
  }
  return null;
}

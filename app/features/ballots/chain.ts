type Bytes = Uint8Array<ArrayBuffer>;

const bytesOf = (hexadecimal: string): Bytes => Uint8Array.from(hexadecimal.match(/../g) ?? [], (pair) => parseInt(pair, 16));
const hexOf = (bytes: Uint8Array): string => Array.from(bytes, (byte) => byte.toString(16).padStart(2, "0")).join("");

/**
 * The head of the chain over the fingerprints in ascending order: h₀ = 32 zero bytes, h = SHA-256(h ‖ fingerprint).
 * One fingerprint added, taken away or changed changes it. Runs alike in the browser and on the server.
 */
export async function chainOf(fingerprints: readonly string[]): Promise<string> {
  let head: Bytes = new Uint8Array(32);
  for (const fingerprint of [...fingerprints].sort()) {
    const link = new Uint8Array(64);
    link.set(head);
    link.set(bytesOf(fingerprint), 32);
    head = new Uint8Array(await crypto.subtle.digest("SHA-256", link));
  }
  return hexOf(head);
}

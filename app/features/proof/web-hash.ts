import type { AsyncHash } from "./proof";

/** SHA-256 by whoever runs this: the browser's own code, or Node's. Browsers have it on secure addresses only. */
export const webHash: AsyncHash = async (text) => {
  const bytes = await crypto.subtle.digest("SHA-256", new TextEncoder().encode(text));
  return Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, "0")).join("");
};

/** False on an address that is not secure. */
export const canHash = (): boolean => "subtle" in crypto;

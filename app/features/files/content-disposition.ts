import { create } from "content-disposition";

/** « L’été.pdf » for old software: accents leave, what has no plain letter becomes a dash. */
const plain = (name: string) =>
  name.normalize("NFD").replace(/\p{M}/gu, "").replace(/[’‘]/g, "'").replace(/œ/gi, "oe").replace(/[^\x20-\x7e]/g, "-").replace(/["\\%]/g, "-");

/** The name for everyone: plain ASCII first, then the true one (RFC 6266, RFC 8187). */
export const contentDisposition = (name: string, type: "attachment" | "inline"): string => create(name, { type, fallback: plain(name) });

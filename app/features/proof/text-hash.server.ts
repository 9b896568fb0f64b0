import { createHash } from "node:crypto";
import type { Hash } from "./proof";

/** SHA-256 in hexadecimal, at once: a night hashes thousands. */
export const textHash: Hash = (text) => createHash("sha256").update(text).digest("hex");

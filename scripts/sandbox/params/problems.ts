import { bracketName, type Nested } from "../api/form";

/** What is wrong with one parameter, in Stripe's words. */
export interface Problem {
  param: string;
  message: string;
  code?: string;
}

export type Path = readonly (string | number)[];

const MAX_TEXT = 5000;
const MAX_KEYS = 50;
const MAX_KEY = 40;
const MAX_VALUE = 500;

const problem = (path: Path, message: string, code?: string): Problem => ({ param: bracketName(path), message, ...(code && { code }) });

export const missing = (path: Path): Problem => problem(path, `Missing required param: ${bracketName(path)}.`, "parameter_missing");

export const wrongKind = (path: Path, kind: "string" | "array" | "object"): Problem => problem(path, `Invalid ${kind}`);

export function emptyText(path: Path): Problem {
  const name = bracketName(path);
  const advice = `We assume empty values are an attempt to unset a parameter; however '${name}' cannot be unset. You should remove '${name}' from your request or supply a non-empty value.`;
  return problem(path, `You passed an empty string for '${name}'. ${advice}`, "parameter_invalid_empty");
}

export function textProblem(path: Path, text: string): Problem | null {
  return text.length > MAX_TEXT ? problem(path, `Invalid string: ${text.slice(0, 20)}…; must be at most ${MAX_TEXT} characters`) : null;
}

export const integerProblem = (path: Path, text: string): Problem | null =>
  /^-?\d{1,15}$/.test(text) ? null : problem(path, `Invalid integer: ${text}`, "parameter_invalid_integer");

export const decimalProblem = (path: Path, text: string): Problem | null =>
  /^-?\d{1,15}(\.\d{1,12})?$/.test(text) ? null : problem(path, `Invalid decimal: ${text}`);

export const booleanProblem = (path: Path, text: string): Problem | null =>
  text === "true" || text === "false" ? null : problem(path, `Invalid boolean: ${text}`);

export function wordProblem(path: Path, text: string, words: string[]): Problem | null {
  if (words.includes(text)) return null;
  const named = words.filter(Boolean);
  const last = named.pop() ?? "";
  const list = named.length > 1 ? `${named.join(", ")}, or ${last}` : [...named, last].join(" or ");
  return problem(path, `Invalid ${bracketName(path)}: must be one of ${list}`);
}

/** Metadata: at most fifty keys of forty characters, values of five hundred. An empty value takes its key away. */
export function metadataProblem(path: Path, map: { [key: string]: Nested }): Problem | null {
  const entries = Object.entries(map);
  if (entries.length > MAX_KEYS) return problem(path, `Metadata can have up to ${MAX_KEYS} keys, but you passed in ${entries.length} keys.`);
  for (const [key, value] of entries) {
    const own = [...path, key];
    if (key.length > MAX_KEY) return problem(own, `Metadata keys can have up to ${MAX_KEY} characters, but you passed in a key that is ${key.length} characters. Invalid key: ${key}`);
    if (typeof value !== "string") return wrongKind(own, "string");
    if (value.length > MAX_VALUE)
      return problem(own, `Metadata values can have up to ${MAX_VALUE} characters, but you passed in a value that is ${value.length} characters. Invalid value: ${value}`);
  }
  return null;
}

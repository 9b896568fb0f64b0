import type { z } from "zod";
import { badParam, type Fault } from "./faults";
import { bracketName, type Nested } from "./form";

/** Checks decoded parameters against a strict schema; the first problem becomes Stripe's 400. */
export function readParams<S extends z.ZodType>(schema: S, raw: { [key: string]: Nested }): z.output<S> {
  const parsed = schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues;
  throw asFault(issues.find((issue) => issue.code === "unrecognized_keys") ?? issues[0]!, raw);
}

function asFault(issue: z.core.$ZodIssue, raw: Nested): Fault {
  if (issue.code === "unrecognized_keys") {
    const param = bracketName([...issue.path, issue.keys[0]!]);
    return badParam("parameter_unknown", param, `Received unknown parameter: ${param}`);
  }
  const param = bracketName(issue.path);
  if (valueAt(raw, issue.path) === undefined)
    return badParam("parameter_missing", param, `Missing required param: ${param}.`);
  const code =
    issue.code === "custom" ? String(issue.params?.code ?? "parameter_invalid") : "parameter_invalid";
  const empty = valueAt(raw, issue.path) === "" && code === "parameter_invalid";
  if (empty) return badParam("parameter_invalid_empty", param, `You passed an empty string for '${param}'.`);
  return badParam(code, param, `Invalid ${param}: ${issue.message}`);
}

function valueAt(raw: Nested, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    raw,
  );
}

import type { z } from "zod";
import { checkParams } from "../params/check";
import { badParam, type Fault } from "./faults";
import { bracketName, type Nested } from "./form";
import type { Route } from "./router";

/** First Stripe's own types, then what the sandbox can act upon; the first problem becomes a 400. */
export function readParams(route: Route, raw: { [key: string]: Nested }): z.output<Route["schema"]> {
  checkParams(route.call, raw);
  const parsed = route.schema.safeParse(raw);
  if (parsed.success) return parsed.data;
  const issues = parsed.error.issues;
  throw asFault(issues.find((issue) => issue.code === "unrecognized_keys") ?? issues[0]!, raw);
}

/** Silence would let a call work here and do something else at Stripe. */
function unmodelled(path: readonly PropertyKey[]): Fault {
  const param = bracketName(path);
  return badParam("sandbox_unmodelled", param, `Stripe knows ${param}, this sandbox does not act upon it: model it first.`);
}

function asFault(issue: z.core.$ZodIssue, raw: Nested): Fault {
  if (issue.code === "unrecognized_keys") return unmodelled([...issue.path, issue.keys[0]!]);
  if (issue.code === "invalid_value") return valueAt(raw, issue.path) === undefined ? missing(issue.path) : unmodelled(issue.path);
  if (valueAt(raw, issue.path) === undefined) return missing(issue.path);
  const code = issue.code === "custom" ? issue.params?.code : undefined;
  const param = bracketName(issue.path);
  return badParam(typeof code === "string" ? code : undefined, param, issue.code === "custom" ? issue.message : `Invalid ${param}: ${issue.message}`);
}

function missing(path: readonly PropertyKey[]): Fault {
  const param = bracketName(path);
  return badParam("parameter_missing", param, `Missing required param: ${param}.`);
}

function valueAt(raw: Nested, path: readonly PropertyKey[]): unknown {
  return path.reduce<unknown>(
    (value, key) => (value as Record<PropertyKey, unknown> | undefined)?.[key],
    raw,
  );
}

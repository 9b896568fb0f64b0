import { badParam } from "../api/faults";
import { bracketName, type Nested } from "../api/form";
import generated from "./params.gen.json";
import * as say from "./problems";
import type { Path, Problem } from "./problems";
import type { ObjectShape, Parameters, Shape } from "./shapes";

const { calls, shapes } = generated as Parameters;
/** Real parameters never nest deeper. */
const MAX_DEPTH = 10;

/** Refuses what the installed stripe package's types would not let through. @throws Fault in Stripe's shape */
export function checkParams(call: string, raw: { [key: string]: Nested }): void {
  const shape = calls[call];
  if (shape === undefined) throw new Error(`${call} has no parameters: run npm run sandbox:params`);
  const walk = new Walk();
  walk.see(shape, raw, []);
  const [first, ...more] = walk.unknown;
  if (first !== undefined)
    throw badParam("parameter_unknown", first, `Received unknown parameter${more.length > 0 ? "s" : ""}: ${walk.unknown.join(", ")}`);
  if (walk.problem) throw badParam(walk.problem.code, walk.problem.param, walk.problem.message);
}

export const hasParams = (call: string): boolean => call in calls;

/** Unknown keys are told before anything else, as Stripe does; of other problems, the first. */
class Walk {
  readonly unknown: string[] = [];
  problem: Problem | null = null;

  see(shape: Shape, value: Nested, path: Path): void {
    if (typeof shape === "number") return this.see(shapes[shape]!, value, path);
    if (path.length > MAX_DEPTH) return this.note(say.wrongKind(path, "string"));
    if (typeof shape === "string") return shape === "m" ? this.seeMap(value, path) : this.seeText(shape, value, path);
    if ("e" in shape) return this.note(typeof value === "string" ? say.wordProblem(path, value, shape.e) : say.wrongKind(path, "string"));
    if ("a" in shape) return this.seeList(shape.a, value, path);
    if ("u" in shape) return this.seeAny(shape.u, value, path);
    this.seeObject(shape, value, path);
  }

  private note(problem: Problem | null): void {
    this.problem ??= problem;
  }

  private seeText(kind: "s" | "i" | "n" | "b", value: Nested, path: Path): void {
    if (typeof value !== "string") return this.note(say.wrongKind(path, "string"));
    if (value === "") return this.note(say.emptyText(path));
    this.note(readers[kind](path, value));
  }

  private seeMap(value: Nested, path: Path): void {
    if (typeof value === "string") return this.note(say.wrongKind(path, "object"));
    this.note(say.metadataProblem(path, { ...value } as { [key: string]: Nested }));
  }

  private seeList(item: Shape, value: Nested, path: Path): void {
    if (!Array.isArray(value)) return this.note(say.wrongKind(path, "array"));
    for (const [index, one] of value.entries()) this.see(item, one, [...path, index]);
  }

  private seeObject({ o, r = [] }: ObjectShape, value: Nested, path: Path): void {
    if (typeof value === "string" || Array.isArray(value)) return this.note(say.wrongKind(path, "object"));
    for (const [key, inner] of Object.entries(value)) {
      const shape = Object.hasOwn(o, key) ? o[key] : undefined;
      if (shape === undefined) this.unknown.push(bracketName([...path, key]));
      else this.see(shape, inner, [...path, key]);
    }
    for (const key of r) if (!Object.hasOwn(value, key)) this.note(say.missing([...path, key]));
  }

  /** The alternatives that can hold a value of this kind; the complaint is that of the first. */
  private seeAny(alternatives: Shape[], value: Nested, path: Path): void {
    const fitting = alternatives.filter((one) => kindOf(one) === kindOfValue(value));
    const tries = (fitting.length > 0 ? fitting : alternatives.slice(0, 1)).map((one) => {
      const walk = new Walk();
      walk.see(one, value, path);
      return walk;
    });
    const best = tries.find((walk) => !walk.problem && walk.unknown.length === 0) ?? tries[0]!;
    this.unknown.push(...best.unknown);
    this.note(best.problem);
  }
}

const readers = { s: say.textProblem, i: say.integerProblem, n: say.decimalProblem, b: say.booleanProblem };

const kindOfValue = (value: Nested) => (typeof value === "string" ? "text" : Array.isArray(value) ? "list" : "object");

function kindOf(shape: Shape): "text" | "list" | "object" {
  if (typeof shape === "number") return kindOf(shapes[shape]!);
  if (typeof shape === "string") return shape === "m" ? "object" : "text";
  if ("e" in shape) return "text";
  return "a" in shape ? "list" : "object";
}

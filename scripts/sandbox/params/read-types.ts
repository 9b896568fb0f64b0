import { join } from "node:path";
import ts from "typescript";
import type { ObjectShape, Parameters, Shape } from "./shapes";

const ROOT = join(import.meta.dirname, "../../..");

/** Reads the parameter types that the installed stripe package declares, with TypeScript's own eyes. */
export function readTypes(calls: Record<string, string>, version: string): Parameters {
  const { checker, types } = open(Object.values(calls));
  const reader = new Reader(checker);
  const shapes = Object.keys(calls).map((call, index) => [call, reader.read(types[index]!)] as const);
  return { stripe: version, calls: Object.fromEntries(shapes), shapes: reader.shapes };
}

/** A program of one file, which names each type. */
function open(names: string[]): { checker: ts.TypeChecker; types: ts.Type[] } {
  const file = join(ROOT, "stripe-params.ts");
  const lines = names.map((name, index) => `export type P${index} = Stripe.${name};`);
  const source = ['import type Stripe from "stripe";', ...lines].join("\n");
  const options: ts.CompilerOptions = {
    target: ts.ScriptTarget.ES2022, module: ts.ModuleKind.ESNext, moduleResolution: ts.ModuleResolutionKind.Bundler,
    lib: ["lib.es2022.d.ts"], types: ["node"], strict: true, skipLibCheck: true, noEmit: true,
  };
  const host = ts.createCompilerHost(options);
  const { getSourceFile, fileExists } = host;
  host.fileExists = (path) => path === file || fileExists.call(host, path);
  host.getSourceFile = (path, ...rest) =>
    path === file ? ts.createSourceFile(path, source, ts.ScriptTarget.ES2022) : getSourceFile.call(host, path, ...rest);
  const program = ts.createProgram([file], options, host);
  const parsed = program.getSourceFile(file)!;
  const wrong = program.getSemanticDiagnostics(parsed)[0];
  if (wrong) throw new Error(ts.flattenDiagnosticMessageText(wrong.messageText, "\n"));
  const checker = program.getTypeChecker();
  return { checker, types: parsed.statements.filter(ts.isTypeAliasDeclaration).map(({ name }) => checker.getTypeAtLocation(name)) };
}

/** Equal objects are written once, in `shapes`, and named by their place. */
class Reader {
  readonly shapes: Shape[] = [];
  private readonly places = new Map<string, number>();
  private readonly seen = new Map<ts.Type, Shape>();

  constructor(private readonly checker: ts.TypeChecker) {}

  read(type: ts.Type): Shape {
    const known = this.seen.get(type);
    if (known !== undefined) return known;
    const shape = this.fresh(type);
    this.seen.set(type, shape);
    return shape;
  }

  private fresh(type: ts.Type): Shape {
    if (type.isUnion()) return this.union(type.types);
    if (type.flags & ts.TypeFlags.Null) return { e: [""] };
    if (type.isStringLiteral() || type.isNumberLiteral()) return { e: [String(type.value)] };
    if (type.flags & ts.TypeFlags.BooleanLiteral) return { e: [this.checker.typeToString(type)] };
    if (type.flags & ts.TypeFlags.String || isOpenWord(type)) return "s";
    if (type.flags & ts.TypeFlags.Number) return "i";
    if (this.checker.typeToString(type) === "Decimal") return "n";
    if (type.flags & ts.TypeFlags.Object) return this.object(type);
    throw new Error(`A parameter of a kind never met: ${this.checker.typeToString(type)}`);
  }

  private object(type: ts.Type): Shape {
    if (this.checker.isArrayType(type)) return { a: this.read(this.checker.getTypeArguments(type as ts.TypeReference)[0]!) };
    if (type.getStringIndexType()) return "m";
    const keys = type.getProperties();
    const entries = keys.map((key) => [key.name, this.read(this.checker.getTypeOfSymbol(key))] as const);
    const required = keys.filter((key) => !(key.flags & ts.SymbolFlags.Optional)).map((key) => key.name);
    const shape: ObjectShape = { o: Object.fromEntries(entries), ...(required.length > 0 && { r: required }) };
    return this.place(shape);
  }

  /** `undefined` says what the absent `?` says; the words Stripe may add one day (`OtherString`) are not yet words. */
  private union(types: ts.Type[]): Shape {
    const told = types.filter((type) => !(type.flags & ts.TypeFlags.Undefined) && !isOpenWord(type)).map((type) => this.read(type));
    const words = told.flatMap((shape) => (typeof shape === "object" && "e" in shape ? shape.e : []));
    const isBoolean = words.includes("true") && words.includes("false");
    const kept = words.filter((word) => !isBoolean || (word !== "true" && word !== "false"));
    const others = [...new Set(told.filter((shape) => typeof shape !== "object" || !("e" in shape)))];
    const parts: Shape[] = [...(isBoolean ? (["b"] as const) : []), ...others];
    if (kept.length > 0) parts.push({ e: [...new Set(kept)].sort() });
    const whole = parts.length === 1 ? parts[0]! : { u: parts };
    return typeof whole === "object" && kept.length > 8 ? this.place(whole) : whole;
  }

  private place(shape: Shape): number {
    const text = JSON.stringify(shape);
    const place = this.places.get(text) ?? this.shapes.push(shape) - 1;
    this.places.set(text, place);
    return place;
  }
}

/** `string & Record<never, never>`: how the package says that an enumeration may grow. */
const isOpenWord = (type: ts.Type): boolean => type.isIntersection() && type.types.some((one) => Boolean(one.flags & ts.TypeFlags.String));

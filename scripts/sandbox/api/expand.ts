import { viewById } from "../resources/views";
import type { World } from "../core/world";
import { badParam } from "./faults";

type Tree = Record<string, unknown>;

/** Replaces ids by their objects along each path, such as `payment_intent.latest_charge.balance_transaction`. */
export function expand(world: World, object: object, paths: string[] = []): object {
  const copy = structuredClone(object) as Tree;
  for (const path of paths) {
    const keys = path.split(".");
    if (keys.length > 4)
      throw badParam(
        undefined,
        "expand",
        `You cannot expand more than 4 levels of a property (${path}).`,
      );
    expandPath(world, copy, keys, path);
  }
  return copy;
}

function expandPath(world: World, node: Tree, [key, ...rest]: string[], path: string): void {
  if (key === undefined) return;
  const value = node[key];
  if (key === "data" && Array.isArray(value)) {
    for (const item of value as Tree[]) expandPath(world, item, rest, path);
    return;
  }
  const extra = value === undefined ? hiddenList(world, node, key) : value;
  const next = typeof extra === "string" ? viewById(world, extra) : extra;
  if (next === undefined || typeof next === "number")
    throw badParam(undefined, "expand", `This property cannot be expanded (${path}).`);
  node[key] = next;
  if (next !== null) expandPath(world, next as Tree, rest, path);
}

/** Lists that Stripe shows only when asked for. */
function hiddenList(world: World, node: Tree, key: string): unknown {
  const listed = `${String(node.object)}.${key}`;
  if (listed !== "checkout.session.line_items" && listed !== "charge.refunds") return undefined;
  return viewById(world, `${String(node.id)}/${key}`);
}

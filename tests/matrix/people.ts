import type { Action, Actor, Role } from "~/features/accounts/permissions";
import { permissions } from "~/features/accounts/permissions";
import { access } from "~/access";
import type { MatrixRoute } from "./routes";

/** Who asks. `owner` carries the world's rows, `partner` was asked to attest them; `stranger` and `otherPartner` have rows of their own. */
export const people = ["visitor", "member", "owner", "stranger", "partner", "otherPartner", "seat", "chair", "team"] as const;
export type Person = (typeof people)[number];

export const roleOf: Record<Person, Role> = {
  visitor: "visitor", member: "member", owner: "holder", stranger: "holder", partner: "partner", otherPartner: "partner", seat: "seat", chair: "seat", team: "team",
};

/** Everything that the map of rights takes somebody for. */
export const rolesOf = (person: Person): Role[] => (person === "visitor" ? ["visitor"] : ["visitor", "member", roleOf[person], ...(person === "team" ? (["vigilance"] as const) : [])]);
const ownsNothingHere: readonly Person[] = ["stranger", "otherPartner"];

/** What the map of rights says: may this person meet this page of the owner's world? */
export function mayMeet(person: Person, route: MatrixRoute): boolean {
  const entry = access[route.file];
  if (!entry || entry === "demo") return false;
  if (entry === "public" || entry === "link") return true;
  const entitled = rolesOf(person).filter((role) => (permissions[entry as Action] as readonly Role[]).includes(role));
  // Holder and partner act on their own rows only, and every row of an address is the owner's.
  if (route.pattern.includes(":") && ownsNothingHere.includes(person)) return entitled.includes("member");
  return entitled.length > 0;
}

export type People = Record<Exclude<Person, "visitor">, Actor>;

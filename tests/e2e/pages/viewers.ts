import { mayMeet, rolesOf, type Person } from "#tests/matrix/people";
import { hiddenFrom } from "#tests/matrix/exceptions";
import type { MatrixRoute } from "#tests/matrix/routes";
import { access } from "~/access";
import { roles, type Role } from "~/features/accounts/permissions";
import { demoPassword, type DemoPersonKey } from "~/features/demo/people";
import { productUnderTest } from "../product";
import { rowsOf } from "../steps/sql";

/** One of the demonstration for each person of the map of rights, and for each right that an organisation gives. */
export const viewers = ["visitor", "member", "owner", "editor", "reader", "stranger", "partner", "seat", "chair", "team"] as const;
export type Viewer = (typeof viewers)[number];

/** Those whom the example data know; the others get an account here. */
const known: Partial<Record<Viewer, DemoPersonKey>> = { owner: "louise", stranger: "gaston", partner: "claire", seat: "credit-solidaire", chair: "departement", team: "nadia" };

const personOf = (viewer: Viewer): Person => (viewer === "editor" || viewer === "reader" ? "owner" : viewer);

/** Rights inside a structure, and rows of one's own: what everybody may open does not ask about them. */
const within: readonly Viewer[] = ["editor", "reader", "stranger"];

/** What the map of rights says, but for what the rows decide. */
export const mayOpen = (viewer: Viewer, route: MatrixRoute): boolean => {
  const isOpen = access[route.file] === "public" || access[route.file] === "link";
  if (isOpen && within.includes(viewer)) return false;
  return access[route.file] === "demo" ? viewer === "visitor" : mayMeet(personOf(viewer), route) && !hiddenFrom[route.file]?.some(({ person }) => person === personOf(viewer));
};

/** Roles of the map of rights that nobody here has: a role that is added brings somebody. */
export const rolesWithoutViewer = (): Role[] => roles.filter((role) => !viewers.some((viewer) => rolesOf(personOf(viewer)).includes(role)));

const cookieOf = (answer: Response) => answer.headers.getSetCookie().map((line) => line.split(";")[0]!).filter((cookie) => !cookie.endsWith("="));

async function send(path: string, fields: Record<string, string>): Promise<string> {
  const { url } = productUnderTest();
  const answer = await fetch(url + path, { method: "POST", body: new URLSearchParams(fields), redirect: "manual", headers: { Origin: url } });
  const [session] = cookieOf(answer);
  if (!session) throw new Error(`${path} opened no session for ${JSON.stringify(fields)}: ${answer.status}`);
  return session;
}

/** An account of its own that signs in with the password of the demonstration's people; in Louise's structures, with this right. */
async function openAccount(viewer: Viewer): Promise<string> {
  const email = `${viewer}.pages@example.org`;
  await rowsOf("insert into account (email, name, password_hash, email_verified_at, is_demo) select $1, 'Camille Exemple', password_hash, now(), true from account where email = 'louise@example.org' on conflict do nothing", [email]);
  if (viewer !== "member")
    await rowsOf(
      `insert into organisation_member (organisation_id, account_id, role)
         select organisation_id, mine.id, $2 from organisation_member join account hers on hers.id = account_id and hers.email = 'louise@example.org', account mine where mine.email = $1 on conflict do nothing`,
      [email, viewer]);
  return send("/connexion", { email, password: demoPassword });
}

/** The session of everybody, as a cookie. */
export async function enterAll(): Promise<Record<Viewer, string>> {
  const sessions = {} as Record<Viewer, string>;
  for (const viewer of viewers) {
    const person = known[viewer];
    sessions[viewer] = viewer === "visitor" ? "" : person ? await send("/_demo/entrer", { person }) : await openAccount(viewer);
  }
  return sessions;
}

export const viewerOf = (person: DemoPersonKey | undefined): Viewer => viewers.find((viewer) => known[viewer] === person) ?? "visitor";

import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { openSession } from "~/features/accounts/session.server";
import { useTestDatabase } from "#tests/database";
import { aMember } from "#tests/factories/accounts";
import { aCommittee } from "#tests/factories/committee";
import { aPartner } from "#tests/factories/projects";
import { mayMeet, type Person } from "./people";
import { partsOf, routes } from "./routes";
import { loadBuild, openSite, type Site } from "./site";

useTestDatabase();

/** People of a new installation: accounts and a committee, nothing else. */
const who = ["visitor", "member", "partner", "seat", "chair", "team"] as const satisfies readonly Person[];
type Newcomer = (typeof who)[number];

let site: Site;
const cookies = {} as Record<Newcomer, string | null>;
let pages: { id: string; pattern: string; people: Newcomer[] }[];

beforeAll(async () => {
  const build = await loadBuild();
  site = openSite(build);
  const { team, chair, seats } = await aCommittee();
  const actors = { member: await aMember(), partner: (await aPartner()).partner, seat: seats["credit-solidaire"]!, chair, team };
  // The one of the team who keeps the restricted file, as in the matrix.
  await db.updateTable("account").set({ keepsVigilance: true }).where("id", "=", team.accountId).execute();
  cookies.visitor = null;
  for (const person of ["member", "partner", "seat", "chair", "team"] as const) cookies[person] = (await openSession(actors[person].accountId, { steppedUp: true })).split(";")[0]!;
  const drawn = routes.filter(({ id, pattern }) => !/[:*]/.test(pattern) && !pattern.startsWith("/_demo") && partsOf(build, id).page);
  pages = drawn.map((route) => ({ id: route.id, pattern: route.pattern, people: who.filter((person) => mayMeet(person, route)) }));
}, 300_000);

const textOf = (html: string) => (/<main\b[^>]*>([\s\S]*?)<\/main>/.exec(html)?.[1] ?? "").replace(/<!--.*?-->/g, "").replace(/<[^>]+>/g, " ").replace(/&#x27;/g, "'").replace(/&amp;/g, "&").replace(/\s+/g, " ");

async function read(pattern: string, person: Newcomer): Promise<{ status: number; html: string }> {
  const answer = await site.get(pattern, cookies[person]);
  return { status: answer.status, html: await answer.text() };
}

describe("where nothing has happened yet", () => {
  test("every page without an id opens for whoever may meet it", async () => {
    expect(pages.length).toBeGreaterThan(20);
    const wrong: string[] = [];
    for (const { pattern, people } of pages) {
      for (const person of people) {
        const { status, html } = await read(pattern, person);
        const leads = status >= 300 && status < 400;
        if (!leads && (status !== 200 || !/<h1\b/.test(html))) wrong.push(`${pattern} for ${person}: ${status}`);
        if (/NaN|undefined|\[object|Infinity|Invalid Date/.test(textOf(html))) wrong.push(`${pattern} for ${person} shows a value that is none`);
      }
    }
    expect(wrong).toEqual([]);
  });

  /** Each empty list says what comes next, or what to do. */
  test.each<[string, Newcomer, string]>([
    ["/", "visitor", "Les prochaines ouvriront après la décision du comité."],
    ["/projets", "visitor", "Déposer un projet"],
    ["/mon-espace", "member", "Présenter ma structure"],
    ["/partenaire", "partner", "Quand un porteur de projet vous citera, sa demande apparaîtra ici"],
    ["/comite", "seat", "L’équipe du label la prévoit"],
    ["/comite", "seat", "Les dossiers à examiner arrivent ici"],
    ["/equipe", "team", "Une demande arrive ici quand son porteur la dépose."],
    ["/equipe/contacts", "team", "Les demandes du formulaire arrivent ici."],
    ["/equipe/demandes", "team", "Un dossier arrive ici quand son porteur le dépose."],
    ["/equipe/demandes?etat=checked", "team", "Voir toutes les demandes"],
    ["/equipe/campagnes", "team", "Une campagne arrive ici quand son porteur l’envoie."],
    ["/equipe/seances", "team", "Prévoyez-en une dès qu’une demande vérifiée attend."],
    ["/equipe/argent", "team", "Rien n’attend : tout l’argent suit son chemin."],
    ["/equipe/argent/journal", "team", "La première viendra avec le premier don."],
    ["/equipe/argent/rapprochement", "team", "Le premier rapprochement aura lieu cette nuit"],
    ["/equipe/argent/corrections", "team", "rien n’a jamais eu besoin d’être repris"],
  ])("%s tells %s what comes next", async (pattern, person, sentence) => {
    const { status, html } = await read(pattern, person);
    expect(status).toBe(200);
    expect(textOf(html)).toContain(sentence);
  });
});

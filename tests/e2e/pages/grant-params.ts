import { rowsOf } from "../steps/sql";

const insert = async (query: string, ...values: unknown[]): Promise<string> => (await rowsOf<{ id: string }>(query, values))[0]!.id;

const story = "Nous avons monté le four avec les habitants du quartier, puis nous l’avons ouvert chaque samedi de l’année.";
const account = { story, effects: "Le quartier s’y retrouve.", peopleReached: 120, lines: [{ label: "Four", plannedCents: 600_000, actualCents: 580_000 }], photos: [], documents: [] };
const convention = (projectName: string) => ({
  reference: "BC-2096-001", year: 2096, editionName: "Budget citoyen 2096", basis: "scale", projectName, territory: "du Pas-de-Calais", signatory: "Camille Exemple, présidente du Département",
  organisation: { name: "Structure Exemple", legalForm: "Association", siret: null, communeName: "Béthune" }, representative: null,
  object: "Construire un four à pain partagé.", awardCents: 500_000, bonus: null, accountDueOn: "2097-12-31",
  instalments: [{ number: 1, kind: "award", moment: "signature", cents: 350_000 }, { number: 2, kind: "award", moment: "account", cents: 150_000 }],
  lines: [{ label: "Four", plannedCents: 600_000 }], milestones: [{ title: "Le four est monté", dueOn: "2097-03-01" }],
});

const team = "(select id from account where email = 'nadia@example.org')";
const louise = "(select id from account where email = 'louise@example.org')";

/** A grant of Louise's, its account sent back once: every page of a grant has something to show. */
export async function grantParams() {
  const editionId = await insert(`insert into edition (year, name, status, published_at, envelope_cents, created_by, created_at) values (2096, 'Budget citoyen 2096', 'published', now(), 10000000, ${team}, now()) returning id`);
  await insert(`insert into grant_rules (edition_id, bonus_cap_cents, bonus_total_cents, instalments, account_due_on, signatory, saved_by, saved_at)
    values ($1, 1000000, 2000000, '[{"moment":"signature","percent":70},{"moment":"account","percent":30}]', '2097-12-31', 'Camille Exemple, présidente du Département', ${team}, now()) returning edition_id as id`, editionId);
  const [project] = await rowsOf<{ id: string; name: string }>(`select p.id, p.name from project p join organisation_member m on m.organisation_id = p.organisation_id where m.account_id = ${louise} and m.role = 'lead' order by p.created_at limit 1`, []);
  const initiativeId = await insert(`insert into initiative (edition_id, project_id, status, title, summary, created_by, created_at) values ($1, $2, 'idea', 'Un four à pain partagé', 'Pour le quartier.', ${louise}, now()) returning id`, editionId, project!.id);
  const grantId = await insert(`insert into project_grant (edition_id, number, initiative_id, project_id, basis, award_cents, object, account_due_on, opened_by, opened_at, is_demo)
    values ($1, 1, $2, $3, 'scale', 500000, 'Construire un four à pain partagé.', '2097-12-31', ${team}, now(), true) returning id`, editionId, initiativeId, project!.id);
  await insert("insert into grant_budget_line (grant_id, position, label, planned_cents) values ($1, 0, 'Four', 600000) returning grant_id as id", grantId);
  const milestoneId = await insert("insert into grant_milestone (grant_id, title, due_on) values ($1, 'Le four est monté', '2097-03-01') returning id", grantId);
  const instalmentId = await insert("insert into grant_instalment (grant_id, number, kind, moment, cents) values ($1, 1, 'award', 'signature', 350000) returning id", grantId);
  await insert("insert into grant_instalment (grant_id, number, kind, moment, cents) values ($1, 2, 'award', 'account', 150000) returning id", grantId);
  await insert(`insert into grant_bank_account (organisation_id, account_end, account_name, given_by, given_at) select organisation_id, '0189', 'Structure Exemple', ${louise}, now() from project where id = $1 returning id`, project!.id);
  await insert(`insert into grant_convention (grant_id, number, file_id, sha256, content, sent_by, sent_at) select $1, 1, id, repeat('0', 64), $2::jsonb, ${team}, now() from file where content_type = 'application/pdf' limit 1 returning id`, grantId, JSON.stringify(convention(project!.name)));
  await insert(`insert into grant_account (grant_id, number, status, content, given_by, given_at, decided_by, decided_at, decision_reason) values ($1, 1, 'changes_requested', $2::jsonb, ${louise}, now(), ${team}, now(), 'Ajoutez une photo du four.') returning id`, grantId, JSON.stringify(account));
  await insert("update project_grant set status = 'signed' where id = $1 returning id", grantId);
  return { grantId, grantEditionId: editionId, grantYear: "2096", milestoneId, instalmentId, pieceKind: "photo" };
}

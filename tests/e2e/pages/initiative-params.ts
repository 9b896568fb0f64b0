import { rowsOf } from "../steps/sql";

const insert = async (query: string, ...values: unknown[]): Promise<string> => (await rowsOf<{ id: string }>(query, values))[0]!.id;

const long = "Construire un four à pain au milieu du quartier, avec les habitants, et l’ouvrir chaque samedi matin à qui veut cuire son pain.";

async function anEdition() {
  const editionId = await insert(`insert into edition (year, name, status, published_at, envelope_cents, created_by, created_at)
    select 2091, 'Budget citoyen 2091', 'published', now(), 20000000, id, now() from account where email = 'nadia@example.org' returning id`);
  const categoryId = await insert("insert into edition_category (edition_id, position, name, floor_cents, cap_cents) values ($1, 1, 'Coup de pouce', 50000, 500000) returning id", editionId);
  const criterionId = await insert("insert into edition_criterion (edition_id, position, title, question) values ($1, 1, 'Utile près de chez nous', 'À qui l’initiative sert-elle ?') returning id", editionId);
  await insert("insert into edition_phase (edition_id, kind, starts_on, ends_on) values ($1, 'files', '2020-01-01', '2091-05-31') returning edition_id as id", editionId);
  return { editionId, categoryId, criterionId };
}

type Edition = Awaited<ReturnType<typeof anEdition>>;

/** One more project of Louise's structure, a candidate in this state; its file is whole. */
async function anInitiative({ editionId, categoryId, criterionId }: Edition, status: string, slug: string): Promise<string> {
  const projectId = await insert(`insert into project (slug, organisation_id, name, summary, theme, commune_code, is_demo)
    select $1, organisation_id, $2, 'Du pain cuit ensemble, chaque samedi matin.', 'alimentation', '62119', true
    from organisation_member m join account a on a.id = m.account_id where a.email = 'louise@example.org' and m.role = 'lead' limit 1 returning id`, slug, `Le ${slug.replace("-", " ")}`);
  const id = await insert(`insert into initiative (edition_id, project_id, category_id, status, title, summary, what, for_whom, calendar, theme, commune_code, request_cents, answers, is_demo, created_by, created_at)
    select $1, $2, $3, $4::initiative_status, 'Le ' || $7::text, 'Du pain cuit ensemble, chaque samedi matin.', $5, 'Les habitants du quartier, petits et grands.', 'Chantier en mars, fournée en juin.', 'alimentation', '62119', 300000, jsonb_build_object($6::text, $5::text), true, id, now()
    from account where email = 'louise@example.org' returning id`, editionId, projectId, categoryId, status, long, criterionId, slug.replace("-", " "));
  await rowsOf("insert into initiative_budget_line (initiative_id, side, position, label, amount_cents) values ($1, 'use', 0, 'Le four', 400000), ($1, 'resource', 0, 'La commune', 100000)", [id]);
  return id;
}

/** What was submitted last, as a submission freezes it. */
const freeze = (initiativeId: string, { categoryId, criterionId }: Edition) =>
  insert(`insert into initiative_version (initiative_id, number, submitted_by, submitted_at, content)
    select i.id, 1, i.created_by, now(), jsonb_build_object('title', i.title, 'summary', i.summary, 'what', i.what, 'forWhom', i.for_whom, 'theme', i.theme, 'communeCode', '62119', 'communeName', 'Béthune', 'calendar', i.calendar,
      'category', jsonb_build_object('id', $2::text, 'name', 'Coup de pouce'), 'requestCents', 300000, 'uses', '[{"label":"Le four","amountCents":400000}]'::jsonb, 'resources', '[{"label":"La commune","amountCents":100000}]'::jsonb,
      'answers', jsonb_build_array(jsonb_build_object('criterionId', $3::text, 'title', 'Utile près de chez nous', 'question', 'À qui l’initiative sert-elle ?', 'text', i.what)), 'documents', '[]'::jsonb,
      'project', jsonb_build_object('id', p.id, 'name', p.name, 'slug', p.slug), 'organisation', jsonb_build_object('name', o.name, 'legalForm', 'Association'))
    from initiative i join project p on p.id = i.project_id join organisation o on o.id = p.organisation_id where i.id = $1 returning id`, initiativeId, categoryId, criterionId);

/** An edition of its own with Louise's initiatives, one in each state that has a page. */
export async function initiativeParams() {
  const edition = await anEdition();
  const [ideaId, fileId, submittedInitiativeId, examinedInitiativeId, selectedId] = [
    await anInitiative(edition, "idea", "four-idee"), await anInitiative(edition, "file", "four-dossier"), await anInitiative(edition, "submitted", "four-depose"), await anInitiative(edition, "checked", "four-comite"), await anInitiative(edition, "selected", "four-retenu"),
  ];
  for (const id of [submittedInitiativeId, examinedInitiativeId, selectedId]) await freeze(id, edition);
  return { initiativesEditionId: edition.editionId, initiativeYear: "2091", initiativeSlug: "four-retenu", ideaId, fileId, submittedInitiativeId, examinedInitiativeId };
}

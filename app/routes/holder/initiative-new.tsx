import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { roleMay } from "~/features/accounts/organisation-roles";
import { pageTitle } from "~/features/content/content";
import { findOpenEdition } from "~/features/initiatives/edition-facts.server";
import { initiativesRefusals } from "~/features/initiatives/initiatives.fr";
import { ideaSchema } from "~/features/initiatives/initiatives.schemas";
import { startInitiative } from "~/features/initiatives/start-initiative.server";
import { listOrganisations } from "~/features/projects/organisations.server";
import { listProjects } from "~/features/projects/projects.server";
import { now } from "~/lib/clock.server";
import { formatShortDate, parisDay } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { PageHeading } from "~/ui/page-heading";
import { PlainTerms } from "~/ui/plain-terms";
import { Section } from "~/ui/section";
import { Select } from "~/ui/select";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Proposer une initiative");

export async function loader({ request }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "account.use");
  const [edition, projects, organisations] = await Promise.all([findOpenEdition(parisDay(await now())), listProjects(actor), listOrganisations(actor)]);
  const asked = new URL(request.url).searchParams.get("projet");
  const own = projects.filter(({ role }) => roleMay(role, "write"));
  return { edition, projects: own.map(({ id, name, summary }) => ({ id, name, summary })), asked: own.find(({ id }) => id === asked) ?? null, hasOrganisation: organisations.length > 0 };
}

export async function action({ request }: ActionFunctionArgs) {
  const actor = await requireActor(request, "account.use");
  return formAction({
    request,
    schema: ideaSchema,
    refusals: initiativesRefusals,
    run: (input) => startInitiative(actor, input),
    done: (id) => redirectWithMessage(`/mon-espace/initiatives/${id}/comptoir`, "Votre idée est enregistrée. Choisissez maintenant un comptoir à initiatives."),
  });
}

type Data = ReturnType<typeof useLoaderData<typeof loader>>;

const steps = [
  { term: "Une idée. ", text: "Un nom, deux phrases : c’est tout pour commencer." },
  { term: "Un comptoir à initiatives. ", text: "On y rencontre l’équipe et d’autres porteurs. Il est obligatoire, et ouvre votre dossier." },
  { term: "Un dossier et un budget. ", text: "Ce que vous faites, pour qui, combien cela coûte : dépenses et ressources égales, au centime près." },
  { term: "Le comité, puis le vote. ", text: "Le comité répond avec ses raisons ; les habitants choisissent." },
];

/** Whoever carries nothing yet: who first, then what; both bring back here. */
function FirstProject({ hasOrganisation }: Pick<Data, "hasOrganisation">) {
  const [to, label] = hasOrganisation ? ["/mon-espace/projets/nouveau?pour=initiative", "Décrire mon projet"] : ["/mon-espace/structures/nouvelle?pour=initiative", "Dire qui porte le projet"];
  return (
    <EmptyState title={hasOrganisation ? "Décrivez d’abord votre projet" : "Dites d’abord qui le porte"} picto="lien-social" actions={<ButtonLink to={to}>{label}</ButtonLink>}>
      <p>{hasOrganisation ? "Deux minutes suffisent. Le même projet pourra ensuite demander le label." : "Une association, une structure en création ou vous-même : aucun SIRET n’est demandé. Vous décrirez ensuite le projet, puis vous reviendrez ici."}</p>
    </EmptyState>
  );
}

function IdeaForm({ projects, asked }: Pick<Data, "projects" | "asked">) {
  const first = asked ?? (projects.length === 1 ? projects[0] : undefined);
  const defaultValue = first ? { projectId: first.id, title: first.name, summary: first.summary } : {};
  const [form, { projectId, title, summary }] = useForm<Record<"projectId" | "title" | "summary", string>>({ lastResult: useActionData<typeof action>()?.result, defaultValue });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[projectId, title, summary]} formErrors={form.errors} />
      <Select field={projectId} label="Votre projet" hint="Le même que pour le label, si vous en avez un." options={projects.map(({ id, name }) => ({ value: id, label: name }))} placeholder="Choisissez" />
      <TextField field={title} label="Nom de l’initiative" hint="Celui que les habitants liront." autoComplete="off" />
      <TextArea field={summary} label="En une ou deux phrases" hint="Ce que vous voulez faire, et pour qui. 280 caractères au plus." />
      <FormActions>
        <Button>Enregistrer mon idée</Button>
        <TextLink to="/mon-espace/projets/nouveau?pour=initiative">C’est un autre projet</TextLink>
      </FormActions>
    </Form>
  );
}

export default function NewInitiative() {
  const { edition, projects, asked, hasOrganisation } = useLoaderData<typeof loader>();
  const ends = edition?.phases.find(({ kind }) => kind === "ideas")?.endsOn;
  return (
    <Section narrow>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Mon espace", to: "/mon-espace" }, { label: "Proposer une initiative" }]} />
        <PageHeading title="Proposer une initiative" kicker={edition?.name ?? "Budget citoyen"} size="md" lead={ends ? `Les idées se proposent jusqu’au ${formatShortDate(ends)}. Voici le chemin.` : "Les habitants du département choisissent chaque année des initiatives à financer."} />
        {!edition && <EmptyState title="Aucune édition ne reçoit d’idées aujourd’hui" picto="lien-social"><p>Revenez quand la prochaine s’ouvrira. D’ici là, l’équipe du label peut déjà vous rencontrer.</p></EmptyState>}
        {edition && <PlainTerms items={steps} />}
        {edition && (projects.length === 0 ? <FirstProject hasOrganisation={hasOrganisation} /> : <IdeaForm projects={projects} asked={asked} />)}
      </Stack>
    </Section>
  );
}

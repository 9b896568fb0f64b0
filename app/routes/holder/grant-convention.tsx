import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor, requireSteppedUp } from "~/features/accounts/actors.server";
import { StepUpFirst } from "~/features/accounts/components/step-up-first";
import { pageTitle } from "~/features/content/content";
import { GrantPage, ownCrumbs, ownGrantPath } from "~/features/grants/components/grant-page";
import { dutiesOf, inFiguresAndWords, totalOf } from "~/features/grants/convention-words.fr";
import { grantsRefusals } from "~/features/grants/grants.fr";
import { signatureSchema, type SignatureForm } from "~/features/grants/grants.schemas";
import { getOwnGrant } from "~/features/grants/grants.server";
import { signConvention } from "~/features/grants/sign-convention.server";
import { formatShortDate } from "~/lib/dates";
import { orNotFound } from "~/lib/errors";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { CheckboxField } from "~/ui/checkbox-field";
import { DateField } from "~/ui/date-field";
import { ErrorSummary } from "~/ui/error-summary";
import { Facts } from "~/ui/facts";
import { FormActions } from "~/ui/form-actions";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { TextField } from "~/ui/text-field";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Ma convention");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "grant.hold");
  const grant = await getOwnGrant(actor, idParam(params.grantId));
  return { grant, convention: orNotFound(grant.conventions[0]), steppedUp: actor.steppedUp };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireSteppedUp(request, "grant.hold");
  const grant = await getOwnGrant(actor, idParam(params.grantId));
  return formAction({
    request, schema: signatureSchema, refusals: grantsRefusals,
    run: ({ agrees: _, ...input }) => signConvention(actor, grant.id, input),
    done: () => redirectWithMessage(ownGrantPath(grant), "Vous avez signé. Le Département signe à son tour, puis prépare le versement."),
  });
}

type Convention = ReturnType<typeof useLoaderData<typeof loader>>["convention"];

function Signing({ convention, today }: { convention: Convention; today: string }) {
  const { representative } = convention.content;
  const [form, fields] = useForm<SignatureForm>({ lastResult: useActionData<typeof action>()?.result, defaultValue: { name: representative?.name ?? "", position: representative?.position ?? "", signedOn: today } });
  return (
    <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[fields.name, fields.position, fields.signedOn, fields.agrees]} formErrors={form.errors} />
      <input type="hidden" name="sha256" value={convention.sha256} />
      <TextField field={fields.name} label="Prénom et nom de qui représente la structure" autoComplete="name" />
      <TextField field={fields.position} label="Fonction" autoComplete="organization-title" />
      <DateField field={fields.signedOn} label="Signée le" max={today} />
      <CheckboxField field={fields.agrees} label="J’ai lu la convention et je l’accepte au nom de la structure" />
      <FormActions><Button>Signer la convention</Button></FormActions>
    </Form>
  );
}

export default function OwnConvention() {
  const { grant, convention, steppedUp } = useLoaderData<typeof loader>();
  const { content } = convention;
  const signs = grant.status === "convention_sent" && !convention.signedOn && !convention.withdrawnAt;
  return (
    <GrantPage crumbs={ownCrumbs(grant, "Convention")} title={`Convention ${content.reference}`} kicker={grant.projectName}>
      {convention.withdrawnAt && <Callout tone="info" title="L’équipe a repris cette convention"><p>Elle vous en enverra une autre.</p></Callout>}
      <Facts
        items={[
          { term: "Montant", detail: inFiguresAndWords(totalOf(content)) },
          { term: "Objet", detail: content.object },
          { term: "Compte rendu", detail: `pour le ${formatShortDate(content.accountDueOn)}` },
          { term: "Le texte entier", detail: <TextLink to={`/subventions/${grant.id}/conventions/${convention.number}`} reloadDocument icon="download">Télécharger le PDF</TextLink> },
          ...(convention.signedOn ? [{ term: "Votre signature", detail: `${convention.signedName}, ${convention.signedPosition}, le ${formatShortDate(convention.signedOn)}` }] : []),
          ...(convention.countersignedOn ? [{ term: "Pour le Département", detail: `${convention.countersignedName}, le ${formatShortDate(convention.countersignedOn)}` }] : []),
        ]}
      />
      <Panel title="Ce à quoi vous vous engagez"><LinedList>{dutiesOf(content).map((duty) => <li key={duty}>{duty}</li>)}</LinedList></Panel>
      {signs && grant.commits && steppedUp && <Panel title="Signer"><Signing convention={convention} today={grant.today} /></Panel>}
      {signs && grant.commits && !steppedUp && <StepUpFirst purpose="signer" returnTo={`${ownGrantPath(grant)}/convention`} />}
      {signs && !grant.commits && <Callout tone="info"><p>Un responsable de votre structure doit signer.</p></Callout>}
    </GrantPage>
  );
}

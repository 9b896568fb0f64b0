import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { TextFrame } from "~/features/content/components/text-frame";
import { pageTitle } from "~/features/content/content";
import { contentRefusals } from "~/features/content/content.fr";
import { publishText } from "~/features/content/publish-text.server";
import { siteTexts } from "~/features/content/site-text";
import { readProof, textKeyParam } from "~/features/content/site-texts.server";
import { formatDateTime } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { sayOrRedirect } from "~/lib/gesture.server";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Callout } from "~/ui/callout";
import { DifferenceList } from "~/ui/difference-list";
import { Heading } from "~/ui/heading";
import { Panel } from "~/ui/panel";
import { Prose } from "~/ui/prose";
import { Row } from "~/ui/row";
import { Stack } from "~/ui/stack";

export const meta = pageTitle("Relire avant de publier");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "content.write");
  const key = textKeyParam(params.textKey);
  return { textKey: key, label: siteTexts[key].label, ...(await readProof(actor, key)) };
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "content.write");
  const key = textKeyParam(params.textKey);
  return sayOrRedirect(`/equipe/textes/${key}/relecture`, contentRefusals, async () => {
    await publishText(actor, key);
    return redirectWithMessage("/equipe/textes", "La page est publiée.");
  });
}

export default function TextProof() {
  const { textKey, label, page, differences, by, savedAt, restoredFrom, outdated } = useLoaderData<typeof loader>();
  return (
    <TextFrame textKey={textKey} label={label} title="Relire avant de publier" lead={`Écrit par ${by}, ${formatDateTime(savedAt)}.`}>
      {outdated && <Callout tone="warning" title="La page a changé depuis"><p>Quelqu’un a publié une autre version. Copiez votre texte, abandonnez ce brouillon, puis reprenez sur la page d’aujourd’hui.</p></Callout>}
      {restoredFrom !== null && <Callout tone="info"><p>Repris de {restoredFrom === 0 ? "la version d’origine" : `la version ${restoredFrom}`}.</p></Callout>}
      <Row>
        {!outdated && differences.length > 0 && <Form method="post"><Button icon="check">Publier cette page</Button></Form>}
        <ButtonLink to={`/equipe/textes/${textKey}`} variant="ghost" icon="edit">Corriger</ButtonLink>
        <Form method="post" action={`/equipe/textes/${textKey}/abandon`}><Button variant="ghost" icon="trash">Abandonner ce brouillon</Button></Form>
      </Row>
      <Panel title="Ce qui change"><DifferenceList differences={differences} empty="Rien : ce texte est déjà celui de la page." /></Panel>
      <Panel title="La page, telle qu’elle sera">
        <Stack>
          <Heading level={3} size="lg">{page.title}</Heading>
          <p className="lead">{page.lead}</p>
          <Prose html={page.html} />
        </Stack>
      </Panel>
    </TextFrame>
  );
}

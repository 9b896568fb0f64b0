import type { LoaderFunctionArgs } from "@remix-run/node";
import { Form, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { TextFrame } from "~/features/content/components/text-frame";
import { pageTitle } from "~/features/content/content";
import { partsOf, siteTexts } from "~/features/content/site-text";
import { drawText, listVersions, textKeyParam } from "~/features/content/site-texts.server";
import { formatDateTime } from "~/lib/dates";
import { namedDifferences } from "~/lib/text-difference";
import { chooseVersions } from "~/lib/version-choice";
import { Button } from "~/ui/button";
import { Heading } from "~/ui/heading";
import { Prose } from "~/ui/prose";
import { Stack } from "~/ui/stack";
import { Versions } from "~/ui/versions";

export const meta = pageTitle("Versions d’un texte");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "content.write");
  const key = textKeyParam(params.textKey);
  const all = await listVersions(actor, key);
  const choice = chooseVersions(all.map(({ number }) => number), new URL(request.url).searchParams);
  const at = (number: number | null) => all.find((one) => one.number === number);
  const [before, after, read] = [at(choice.before), at(choice.after), at(choice.read)];
  return {
    textKey: key, label: siteTexts[key].label, choice, read: read ? drawText(read) : null, latest: all.at(-1)!.number,
    differences: before && after ? namedDifferences(partsOf(before), partsOf(after)) : null,
    versions: all.map(({ number, restoredFrom, publishedAt, by }) => ({ number, what: number === 0 ? "Texte d’origine" : restoredFrom === null ? "Publiée" : `Reprise de la version ${restoredFrom}`, when: publishedAt ? formatDateTime(publishedAt) : "à l’ouverture du site", by: by ?? "Le site" })),
  };
}

function Reading() {
  const { textKey, choice, read, latest } = useLoaderData<typeof loader>();
  if (!read || choice.read === null) return null;
  return (
    <Stack>
      <Heading level={3} size="lg">{read.title}</Heading>
      <p className="lead">{read.lead}</p>
      <Prose html={read.html} />
      {choice.read !== latest && <Form method="post" action={`/equipe/textes/${textKey}/reprise`}><input type="hidden" name="number" value={choice.read} /><Button variant="ghost">Reprendre cette version</Button></Form>}
    </Stack>
  );
}

export default function TextVersions() {
  const { textKey, label, versions, choice, differences, read } = useLoaderData<typeof loader>();
  return (
    <TextFrame textKey={textKey} label={label} title="Toutes les versions" lead="Qui a publié quoi, et quand. Lisez-en une pour la reprendre.">
      <Versions versions={versions} choice={choice} differences={differences} reading={read ? <Reading /> : null} />
    </TextFrame>
  );
}

import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { pageTitle } from "~/features/content/content";
import { WordsList } from "~/features/donations/components/words-list";
import { readMark, wordsFilterKeys, wordsFilters } from "~/features/donations/words-of-support";
import { listWords } from "~/features/donations/words-of-support.server";
import { Breadcrumb } from "~/ui/breadcrumb";
import { Chips } from "~/ui/chips";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Mots de soutien");

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "campaign.review");
  const asked = new URL(request.url).searchParams;
  const filter = wordsFilterKeys.find((key) => key === asked.get("voir")) ?? "word";
  return { filter, ...(await listWords(filter, readMark(asked.get("apres")))) };
}

export default function TeamWords() {
  const { filter, page, next } = useLoaderData<typeof loader>();
  return (
    <Section>
      <Stack gap="lg">
        <Breadcrumb items={[{ label: "Équipe", to: "/equipe" }, { label: "Mots de soutien" }]} />
        <PageHeading title="Mots de soutien" size="md" lead="Ce que les dons apportent aux pages des projets, le plus récent d’abord. Un mot blessant ou un nom déplacé se masque avec une raison, que son donateur lit." />
        <Chips label="Filtrer" items={wordsFilterKeys.map((key) => ({ to: `?voir=${key}`, label: wordsFilters[key], current: key === filter }))} />
        <WordsList all={page} />
        {next && <p><TextLink to={`?voir=${filter}&apres=${next}`}>Plus anciens</TextLink></p>}
      </Stack>
    </Section>
  );
}

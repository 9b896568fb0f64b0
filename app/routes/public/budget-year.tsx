import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { EditionBody, EditionLinks } from "~/features/editions/components/edition-body";
import { getEditionByYear } from "~/features/editions/editions.server";
import { workedExample } from "~/features/editions/worked-example";
import { sharedPage } from "~/features/content/shared-page";
import { editionCard } from "~/features/sharing/budget-cards";
import { shareImage } from "~/features/sharing/share-image.server";
import { now } from "~/lib/clock.server";
import { parisDay } from "~/lib/dates";
import { plainPage } from "~/lib/plain-page";
import { Breadcrumb } from "~/ui/breadcrumb";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";

export const handle = plainPage;

export const meta: MetaFunction<typeof loader> = ({ data, matches }) =>
  data
    ? sharedPage(matches, { title: data.edition.name, description: "Le calendrier, l’enveloppe, les règles et les initiatives de cette édition.", path: `/budget-citoyen/${data.edition.year}`, image: data.image })
    : [{ title: "Budget citoyen · Propulsons!" }];

export async function loader({ params }: LoaderFunctionArgs) {
  const edition = await getEditionByYear(params.year);
  const today = parisDay(await now());
  return { edition, example: workedExample(edition), today, image: shareImage(`/budget-citoyen/${edition.year}/partage.png`, editionCard(edition, today)) };
}

export default function EditionYear() {
  const { edition, example, today } = useLoaderData<typeof loader>();
  return (
    <>
      <Section ground="vote">
        <Stack>
          <Breadcrumb items={[{ label: "Le budget citoyen", to: "/budget-citoyen" }, { label: String(edition.year) }]} />
          <PageHeading title={edition.name} lead="Son calendrier, ses règles, et comment les votes deviennent des montants.">
            <EditionLinks edition={edition} today={today} />
          </PageHeading>
        </Stack>
      </Section>
      <EditionBody edition={edition} today={today} example={example} />
    </>
  );
}

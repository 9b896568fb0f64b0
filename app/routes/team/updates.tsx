import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { storyHtml } from "~/features/campaigns/story";
import { pageTitle } from "~/features/content/content";
import { audienceWords, statusWords } from "~/features/updates/updates.fr";
import { listPublished } from "~/features/updates/updates.server";
import { formatShortDate } from "~/lib/dates";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Prose } from "~/ui/prose";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Les actualités des projets");

/** As many as one reads in a sitting. */
const shown = 40;

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "campaign.review");
  const updates = await listPublished(shown);
  return { updates: updates.map(({ body, ...update }) => ({ ...update, html: storyHtml(body) })) };
}

export default function TeamUpdates() {
  const { updates } = useLoaderData<typeof loader>();
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <PageHeading title="Les actualités des projets" size="md" lead="Ce que les porteurs ont publié, les plus récentes d’abord. Une actualité qui blesse, trompe ou nomme quelqu’un se retire ici." />
        {updates.length === 0 && <EmptyState title="Aucune actualité publiée"><p>La première paraîtra ici dès sa publication.</p></EmptyState>}
        {updates.map(({ id, title, html, status, audience, publishedAt, slug, projectName, organisationName, withdrawalReason }) => (
          <Panel key={id} title={title} aside={<Tag tone={statusWords[status].tone}>{statusWords[status].label}</Tag>}>
            <Stack>
              <p className="sm muted"><TextLink to={`/projets/${slug}`}>{projectName}</TextLink>, {organisationName}. {audienceWords[audience].label}, {publishedAt && formatShortDate(publishedAt)}</p>
              <Prose html={html} />
              {withdrawalReason ? <p className="sm"><b>Retirée.</b> {withdrawalReason}</p> : <p><TextLink to={`/equipe/actualites/${id}/retrait`}>Retirer<span className="sr"> « {title} »</span></TextLink></p>}
            </Stack>
          </Panel>
        ))}
      </Stack>
    </Section>
  );
}

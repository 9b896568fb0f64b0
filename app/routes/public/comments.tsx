import type { LoaderFunctionArgs, MetaFunction } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { commentsPath } from "~/features/comments/comment";
import { CommentList } from "~/features/comments/components/comment-list";
import { readCommentsPage } from "~/features/comments/comments.server";
import { described } from "~/features/content/content";
import { idParam } from "~/lib/ids";
import { formatCount } from "~/lib/money";
import { plainPage } from "~/lib/plain-page";
import { ButtonLink } from "~/ui/button-link";
import { EmptyState } from "~/ui/empty-state";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";

export const handle = plainPage;

export const meta: MetaFunction<typeof loader> = ({ data, ...met }) => described(met, "Les commentaires", `Ce que l’on demande et ce que l’on dit de ${data?.projectName ?? "ce projet"}, avec les réponses de ses porteurs.`);

export async function loader({ request, params }: LoaderFunctionArgs) {
  const after = new URL(request.url).searchParams.get("avant");
  return readCommentsPage(params.slug, after === null ? null : idParam(after));
}

const countWords = (count: number) => (count === 1 ? "Un commentaire" : `${formatCount(count)} commentaires`);

export default function Comments() {
  const { slug, projectName, open, comments, count, older, first } = useLoaderData<typeof loader>();
  const here = commentsPath(slug);
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <PageHeading size="md" title="Les commentaires" kicker={projectName} lead={count > 0 ? `${countWords(count)}, les plus récents d’abord.` : undefined} />
        {open && <p><ButtonLink to={`${here}/ecrire`} variant="ghost">Écrire un commentaire</ButtonLink></p>}
        {comments.length > 0 ? <CommentList comments={comments} /> : <EmptyState title="Rien encore"><p>{open ? "Posez la première question." : "Personne n’a commenté ce projet."}</p></EmptyState>}
        <div className="row">
          {!first && <TextLink to={here}>Revenir aux plus récents</TextLink>}
          {older && <TextLink to={`${here}?avant=${older}`} icon="right">Commentaires plus anciens</TextLink>}
        </div>
        <p><TextLink to={`/projets/${slug}`} icon="right">La page du projet</TextLink></p>
      </Stack>
    </Section>
  );
}

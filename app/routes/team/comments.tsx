import type { LoaderFunctionArgs } from "@remix-run/node";
import { useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { DecidedComment, WaitingComment } from "~/features/comments/components/team-comment";
import { groundWords, waitingWords } from "~/features/comments/comments.fr";
import { listOpenNotices } from "~/features/comments/notices.server";
import { listDecided, listWaiting } from "~/features/comments/team-comments.server";
import { pageTitle } from "~/features/content/content";
import { now } from "~/lib/clock.server";
import { daysBetween } from "~/lib/dates";
import { ButtonLink } from "~/ui/button-link";
import { Heading } from "~/ui/heading";
import { PageHeading } from "~/ui/page-heading";
import { Panel } from "~/ui/panel";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Todo } from "~/ui/todo";

export const meta = pageTitle("Les commentaires");

/** As many as one reads in a sitting. */
const shown = 30;

export async function loader({ request }: LoaderFunctionArgs) {
  await requireActor(request, "campaign.review");
  const [waiting, notices, decided, at] = await Promise.all([listWaiting(), listOpenNotices(), listDecided(shown), now()]);
  return { waiting, notices, decided, at };
}

export default function TeamComments() {
  const { waiting, notices, decided, at } = useLoaderData<typeof loader>();
  return (
    <Section tight narrow>
      <Stack gap="lg">
        <PageHeading title="Les commentaires" size="md" lead="Rien ne paraît sur la page d’un projet avant que l’équipe l’ait lu. Les plus anciens d’abord." />
        <Panel title="Signalements">
          <Todo
            empty="Aucun signalement n’attend."
            items={notices.map(({ id, ground, explanation, receivedAt }) => ({
              when: waitingWords(daysBetween(receivedAt, at)), late: daysBetween(receivedAt, at) > 1, title: groundWords[ground], note: explanation,
              action: <ButtonLink to={`/equipe/commentaires/signalements/${id}`} variant="ghost" small>Examiner<span className="sr"> : {groundWords[ground]}</span></ButtonLink>,
            }))}
          />
        </Panel>
        <Heading level={2} size="md">À lire</Heading>
        {waiting.length === 0 && <p className="muted">Aucun commentaire n’attend.</p>}
        {waiting.map((comment) => <WaitingComment key={comment.id} comment={comment} days={daysBetween(comment.writtenAt, at)} />)}
        {decided.length > 0 && <Heading level={2} size="md">Décidés</Heading>}
        {decided.map((comment) => <DecidedComment key={comment.id} comment={comment} />)}
      </Stack>
    </Section>
  );
}

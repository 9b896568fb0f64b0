import { useForm } from "@conform-to/react";
import type { ActionFunctionArgs, LoaderFunctionArgs } from "@remix-run/node";
import { Form, useActionData, useLoaderData } from "@remix-run/react";
import { requireActor } from "~/features/accounts/actors.server";
import { announceStandIn } from "~/features/committee/announce-stand-in.server";
import { committeeRefusals, mandateKindWords } from "~/features/committee/committee.fr";
import { getStandInChoice } from "~/features/committee/stand-ins.server";
import { standInSchema } from "~/features/committee/mandate.schemas";
import { pageTitle } from "~/features/content/content";
import { formatDateTime } from "~/lib/dates";
import { redirectWithMessage } from "~/lib/flash.server";
import { formAction } from "~/lib/form.server";
import { idParam } from "~/lib/ids";
import { Button } from "~/ui/button";
import { EmptyState } from "~/ui/empty-state";
import { ErrorSummary } from "~/ui/error-summary";
import { LinedList } from "~/ui/lined-list";
import { PageHeading } from "~/ui/page-heading";
import { Section } from "~/ui/section";
import { Tag } from "~/ui/tag";
import { TextLink } from "~/ui/text-link";

export const meta = pageTitle("Qui siège à cette séance ?");

export async function loader({ request, params }: LoaderFunctionArgs) {
  const actor = await requireActor(request, "committee.read");
  return getStandInChoice(actor, idParam(params.meetingId), idParam(params.seatId));
}

export async function action({ request, params }: ActionFunctionArgs) {
  const actor = await requireActor(request, "committee.read");
  const act = { meetingId: idParam(params.meetingId), seatId: idParam(params.seatId) };
  return formAction({
    request,
    schema: standInSchema,
    refusals: committeeRefusals,
    run: ({ accountId }) => announceStandIn(actor, { ...act, accountId }),
    done: () => redirectWithMessage(`/comite/seances/${act.meetingId}`, "C’est noté : la feuille de présence le dit, et la personne est prévenue."),
  });
}

export default function StandIn() {
  const { meeting, seat, people, announcedId } = useLoaderData<typeof loader>();
  const [form] = useForm<{ accountId: string }>({ lastResult: useActionData<typeof action>()?.result });
  return (
    <Section narrow tight>
      <PageHeading title={`Qui siège pour ${seat.name} ?`} size="md" kicker={<TextLink to={`/comite/seances/${meeting.id}`}>Séance du {formatDateTime(meeting.heldAt)}</TextLink>} lead="Un clic suffit. La personne choisie reçoit un e-mail ; la feuille de présence et le procès-verbal la nomment." />
      <ErrorSummary fields={[]} formErrors={form.errors} />
      {people.length === 0 && <EmptyState title="Personne n’a de mandat ce jour-là"><p>L’équipe du label peut inviter une suppléance.</p></EmptyState>}
      <LinedList>
        {people.map(({ accountId, name, kind }) => (
          <li key={accountId} className="row between">
            <span><b>{name}</b> <span className="muted">({mandateKindWords[kind].toLowerCase()})</span></span>
            {accountId === announcedId ? <Tag tone="success">Siège à cette séance</Tag> : (
              <Form method="post">
                <input type="hidden" name="accountId" value={accountId} />
                <Button small>Siège à cette séance<span className="sr">&nbsp;: {name}</span></Button>
              </Form>
            )}
          </li>
        ))}
      </LinedList>
    </Section>
  );
}

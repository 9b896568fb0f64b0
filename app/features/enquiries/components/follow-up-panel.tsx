import { Form } from "@remix-run/react";
import { formatShortDate, parisDay } from "~/lib/dates";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Panel } from "~/ui/panel";
import { Todo } from "~/ui/todo";

/** `enquiryId`: its own, when it was planned on one that was merged. */
type FollowUp = { id: string; enquiryId: string; action: string | null; dueOn: string; ownerName: string };
type FollowUpPanelProps = { enquiryId: string; followUps: FollowUp[]; now: Date; editable: boolean };

/** What is planned, by when and by whom. */
export function FollowUpPanel({ enquiryId, followUps, now, editable }: FollowUpPanelProps) {
  const today = parisDay(now);
  return (
    <Panel title="À faire">
      <Todo
        empty="Rien n’est prévu."
        items={followUps.map(({ id, enquiryId: own, action, dueOn, ownerName }) => ({
          when: dueOn === today ? "Aujourd’hui" : formatShortDate(dueOn),
          late: dueOn < today,
          title: action ?? "(texte effacé)",
          note: ownerName,
          action: (
            <Form method="post" action={`/equipe/contacts/${own}/relances/${id}`}>
              <Button variant="ghost" small icon="check">
                Fait<span className="sr"> : {action}</span>
              </Button>
            </Form>
          ),
        }))}
      />
      {editable && (
        <ButtonLink to={`/equipe/contacts/${enquiryId}/relances`} variant="ghost" small icon="plus">
          Prévoir un geste
        </ButtonLink>
      )}
    </Panel>
  );
}

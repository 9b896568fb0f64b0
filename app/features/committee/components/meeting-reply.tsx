import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { answerWords } from "../committee.fr";
import type { MeetingView } from "../meetings.server";

const answers = ["present", "substitute", "absent"] as const;

/** What the reader's seat answers to its invitation, in one gesture, until the meeting begins. */
export function MeetingReply({ meeting }: { meeting: MeetingView }) {
  const { id, kind, status, isUnderWay, mySeatId, sheet } = meeting;
  const mine = sheet.find((seat) => seat.seatId === mySeatId);
  if (kind !== "meeting" || status !== "planned" || isUnderWay || !mine) return null;
  return (
    <Panel title="Votre siège sera-t-il là ?">
      <Stack>
        <p>{mine.answer ? `Votre réponse : ${answerWords[mine.answer].toLowerCase()}. Vous pouvez en changer jusqu’au début de la séance.` : "Votre réponse aide l’équipe à savoir si le quorum sera là."}</p>
        <Form method="post" action={`/comite/seances/${id}/reponse`} className="row">
          {answers.map((answer) => (
            <Button key={answer} small variant={mine.answer === answer ? "primary" : "ghost"} name="answer" value={answer}>
              {answerWords[answer]}
            </Button>
          ))}
        </Form>
      </Stack>
    </Panel>
  );
}

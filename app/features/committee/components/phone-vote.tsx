import { useForm } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { FormActions } from "~/ui/form-actions";
import type { ExaminationView } from "../examinations.server";
import { VoteFields } from "./committee-vote";

type PhoneVoteProps = { id: string; kind: ExaminationView["kind"]; mine: NonNullable<ExaminationView["mine"]> };

/** Four choices and one button; a refusal is answered on the vote's own page, with what was typed. */
export function PhoneVote({ id, kind, mine }: PhoneVoteProps) {
  const [form, fields] = useForm<{ vote: string; reason: string }>({ defaultValue: { vote: mine.vote?.choice ?? "", reason: mine.vote?.reason ?? "" } });
  return (
    <Form method="post" action={`/comite/examens/${id}/vote?de=telephone`} className="form" id={form.id} noValidate>
      <VoteFields vote={fields.vote} reason={fields.reason} seatName={mine.name} kind={kind} />
      <FormActions>
        <Button variant="give" full>
          {mine.vote ? "Remplacer mon vote" : "Voter"}
        </Button>
      </FormActions>
    </Form>
  );
}

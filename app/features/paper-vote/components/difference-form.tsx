import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ErrorSummary } from "~/ui/error-summary";
import { FormActions } from "~/ui/form-actions";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { Table } from "~/ui/table";
import type { Difference } from "../paper";
import { readingWords } from "../paper-vote.fr";
import type { CorrectionForm } from "../paper.schemas";
import { ReadingFields } from "./reading-fields";

type Props = { difference: Difference; names: readonly string[]; mayDecide: boolean; lastResult: SubmissionResult<string[]> | undefined };

/** What each read, and what the paper says to somebody else. */
export function DifferenceForm({ difference: { receipt, first, second }, names, mayDecide, lastResult }: Props) {
  const own = lastResult?.initialValue?.receipt === receipt ? lastResult : undefined;
  const [form, { mark, numbers }] = useForm<CorrectionForm>({ id: `ecart-${receipt}`, lastResult: own });
  const rows = [{ who: names[0] ?? "Première saisie", read: first }, { who: names[1] ?? "Seconde saisie", read: second }];
  return (
    <Panel title={<>Le reçu <code>{receipt}</code></>}>
      <Stack>
        <Table caption="Ce que chacun a lu" captionHidden rows={rows} rowKey={({ who }) => who} columns={[{ label: "Qui", cell: ({ who }) => who }, { label: "A lu", cell: ({ read }) => (read ? readingWords(read) : "n’a pas saisi ce reçu") }]} />
        {mayDecide && (
          <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate autoComplete="off">
            <ErrorSummary fields={[numbers, mark]} formErrors={form.errors} />
            <input type="hidden" name="receipt" value={receipt} />
            <ReadingFields mark={mark} numbers={numbers} mayBeAbsent />
            <FormActions><Button>Trancher cet écart</Button></FormActions>
          </Form>
        )}
      </Stack>
    </Panel>
  );
}

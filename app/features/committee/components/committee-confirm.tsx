import { useForm, type SubmissionResult } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { Button } from "~/ui/button";
import { ConfirmPanel } from "~/ui/confirm-panel";
import { ErrorSummary } from "~/ui/error-summary";
import { TextLink } from "~/ui/text-link";

type CommitteeConfirmProps = {
  question: string;
  /** What the button does. */
  verb: string;
  back: string;
  lastResult: SubmissionResult<string[]> | undefined;
  children: ReactNode;
};

/** An act that cannot be undone: its question, its consequence, one button. */
export function CommitteeConfirm({ question, verb, back, lastResult, children }: CommitteeConfirmProps) {
  const [form] = useForm({ lastResult });
  return (
    <Form method="post" id={form.id} className="stack" onSubmit={form.onSubmit} noValidate>
      <ErrorSummary fields={[]} formErrors={form.errors}>
        Rien n’a changé.
      </ErrorSummary>
      <ConfirmPanel
        question={question}
        actions={
          <>
            <Button>{verb}</Button>
            <TextLink to={back}>Revenir sans rien changer</TextLink>
          </>
        }
      >
        {children}
      </ConfirmPanel>
    </Form>
  );
}

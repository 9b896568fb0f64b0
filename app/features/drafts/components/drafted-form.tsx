import type { FormMetadata } from "@conform-to/react";
import { Form } from "@remix-run/react";
import type { ReactNode } from "react";
import { BASE_FIELD, TAB_FIELD, type Draft } from "../draft";
import { DraftNotice } from "./draft-notice";
import { DraftStatus } from "./draft-status";
import { useDraft, type DraftedAnswer } from "./use-draft";

/** What a page says of its form's draft. */
export type DraftProps = {
  /** Where the draft is kept: its own address, beside the form's. */
  url: string;
  draft: Draft | null;
  now: Date;
  answer: DraftedAnswer;
  /** « dans votre demande » */
  inWhat: string;
};

type DraftedFormProps = { form: Pick<FormMetadata, "id" | "onSubmit">; draft: DraftProps; children: ReactNode };

/** A form that keeps what is typed, saves it by its button, and says which of the two it did. */
export function DraftedForm({ form, draft: { url, draft, now, answer, inWhat }, children }: DraftedFormProps) {
  const { form: element, state, keeper } = useDraft({ url, version: answer?.draft?.version ?? draft?.version ?? 0, now, answer });
  return (
    <>
      {draft?.pending && <DraftNotice url={url} draft={draft} version={state.version} now={now} inWhat={inWhat} />}
      <Form method="post" className="form" id={form.id} onSubmit={form.onSubmit} noValidate ref={element}>
        <input type="hidden" name={BASE_FIELD} value={state.version} />
        <input type="hidden" name={TAB_FIELD} value={state.tab} />
        {children}
        <DraftStatus status={state.status} formId={form.id} onKeepMine={() => keeper.keepMine()} />
      </Form>
    </>
  );
}

import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { TextLink } from "~/ui/text-link";
import { Todo } from "~/ui/todo";
import type { Need } from "../need";

const AskAgain = ({ retry, title }: { retry: NonNullable<Need["retry"]>; title: string }) => (
  <Form method="post" action="/equipe/argent/relances">
    <input type="hidden" name="subject" value={retry.subject} />
    <input type="hidden" name="id" value={retry.id} />
    <Button variant="ghost" small>
      Relancer<span className="sr"> {title}</span>
    </Button>
  </Form>
);

/** One list for all that waits for a person, each with its one next step. */
export const NeedsList = ({ needs }: { needs: readonly Need[] }) => (
  <Todo
    empty="Rien n’attend : tout l’argent suit son chemin."
    items={needs.map(({ when, late, title, note, to, retry }) => ({ when, late, title: <TextLink to={to}>{title}</TextLink>, note, action: retry && <AskAgain retry={retry} title={title} /> }))}
  />
);

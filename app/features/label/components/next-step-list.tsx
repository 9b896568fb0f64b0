import { Form } from "@remix-run/react";
import { Button } from "~/ui/button";
import { ButtonLink } from "~/ui/button-link";
import { Todo } from "~/ui/todo";
import type { Expected, NextStep, StepAction } from "../next-steps";

const whose: Record<Expected, string> = {
  holder: "À vous",
  partner: "Au partenaire",
  team: "À l’équipe",
  committee: "Au comité",
  citizens: "Aux citoyens",
  bank: "À la banque",
};

type DoItProps = { action: StepAction; mine: boolean; projectName: string };

function DoIt({ action: { to, label, post }, mine, projectName }: DoItProps) {
  const look = { variant: mine ? "primary" : "ghost", small: true } as const;
  const words = (
    <>
      {label}
      <span className="sr">, {projectName}</span>
    </>
  );
  if (!post) return <ButtonLink to={to} {...look}>{words}</ButtonLink>;
  return (
    <Form method="post" action={to}>
      <Button {...look}>{words}</Button>
    </Form>
  );
}

/** « Et maintenant ? » for one project. */
export function NextStepList({ steps, projectName }: { steps: NextStep[]; projectName: string }) {
  return (
    <Todo
      empty="Rien à faire : l’histoire de ce projet est complète."
      items={steps.map(({ who, title, note, action }) => ({
        when: whose[who],
        title,
        note,
        action: action && <DoIt action={action} mine={who === "holder"} projectName={projectName} />,
      }))}
    />
  );
}

import { ButtonLink } from "~/ui/button-link";
import { Todo } from "~/ui/todo";
import type { Expected, NextStep } from "../next-steps";

const whose: Record<Expected, string> = {
  holder: "À vous",
  partner: "Au partenaire",
  team: "À l’équipe",
  committee: "Au comité",
  citizens: "Aux citoyens",
};

/** « Et maintenant ? » for one project. */
export function NextStepList({ steps, projectName }: { steps: NextStep[]; projectName: string }) {
  return (
    <Todo
      empty="Rien à faire : l’histoire de ce projet est complète."
      items={steps.map(({ who, title, note, action }) => ({
        when: whose[who],
        title,
        note,
        action: action && (
          <ButtonLink to={action.to} variant={who === "holder" ? "primary" : "ghost"} small>
            {action.label}
            <span className="sr">, {projectName}</span>
          </ButtonLink>
        ),
      }))}
    />
  );
}

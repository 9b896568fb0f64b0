import { themeName } from "~/features/territory/themes";
import { Facts } from "~/ui/facts";
import { Money } from "~/ui/money";
import type { ApplicationContent } from "../application-content";

/** Who asks what, in six lines. */
export function ApplicationFacts({ content }: { content: Omit<ApplicationContent, "documents"> }) {
  const { project, organisation, goalCents } = content;
  return (
    <Facts
      items={[
        { term: "Structure", detail: `${organisation.name} (${organisation.legalForm}, ${organisation.communeName})` },
        { term: "Ce qu’elle fait", detail: organisation.purpose },
        { term: "Projet", detail: project.summary },
        { term: "Commune du projet", detail: project.communeName },
        { term: "Besoin local", detail: themeName(project.theme) },
        { term: "Demandé aux citoyens", detail: <Money cents={goalCents} /> },
      ]}
    />
  );
}

import { Heading } from "~/ui/heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Stairs } from "~/ui/stairs";

const steps = [
  { title: "Déposer", text: "Un porteur décrit son projet, pour qui, avec quel argent, et un partenaire l’atteste." },
  { title: "Choisir", text: "Six sièges regardent quatre critères. Leur décision est motivée." },
  { title: "Préparer", text: "L’équipe du label relit la campagne avec le porteur, budget au centime près." },
  { title: "Donner", text: "Chacun donne ce qu’il veut, avec ou sans contrepartie, jusqu’à la date annoncée." },
  { title: "Verser", text: "Le seuil est atteint : l’argent part au projet. Sinon, chaque don est remboursé." },
];

/** The public path, in five steps. */
export function HowItWorks() {
  return (
    <Section labelledBy="comment">
      <Stack gap="lg">
        <Heading level={2} id="comment">
          De l’idée à la première brique
        </Heading>
        <Stairs steps={steps} />
      </Stack>
    </Section>
  );
}

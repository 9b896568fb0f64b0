import { Heading } from "~/ui/heading";
import { Section } from "~/ui/section";
import { Stack } from "~/ui/stack";
import { Stairs, type Stair } from "~/ui/stairs";

const steps: Stair[] = [
  { title: "On se parle", text: "Un formulaire, un appel ou une rencontre. Puis un premier rendez-vous de deux heures." },
  { title: "On instruit", text: "Quatre critères, un partenaire qui l’atteste, un plan de financement au centime." },
  { title: "Le comité décide", text: "Six sièges, une voix chacun. Leurs raisons sont écrites, et publiques quand le projet est labellisé." },
  { title: "Vous donnez", text: "Paiement sécurisé, 0 € de frais pour le label. Si le seuil n’est pas atteint, vous êtes remboursé." },
  { title: "Il rend compte", text: "L’argent part au projet. Actualités et chiffres : vous voyez ce que votre don a permis.", state: "now" },
];

/** The public path, in five steps. */
export function HowItWorks() {
  return (
    <Section ground="paper" labelledBy="comment">
      <Stack gap="lg">
        <Heading level={2} id="comment">
          De l’idée au compte rendu, tout se fait au grand jour
        </Heading>
        <Stairs steps={steps} />
      </Stack>
    </Section>
  );
}

import { Columns } from "~/ui/columns";
import { Heading } from "~/ui/heading";
import { Prose } from "~/ui/prose";
import { Stack } from "~/ui/stack";
import { Stairs } from "~/ui/stairs";

const stairs = [
  { title: "Un don, une empreinte", text: "Chaque don reçoit une empreinte : une suite de signes calculée à partir du montant, du jour et d’un secret que seul le donateur connaît. Elle ne dit ni qui, ni combien." },
  { title: "Une journée, une addition", text: "La nuit, les empreintes de la veille sont réunies deux par deux et leurs montants additionnés, jusqu’à la somme de la journée." },
  { title: "Un sceau sur l’autre", text: "La journée reçoit un sceau, calculé avec le sceau de la veille. Changer une journée casserait tous les sceaux suivants." },
];

/** What a citizen needs who never heard of a hash. */
export const HowItWorks = () => (
  <Stack>
    <Heading level={2} size="lg">Comment ça marche</Heading>
    <Stairs steps={stairs} />
  </Stack>
);

/** And what the proof does not prove, as plainly. */
export const WhatItProves = () => (
  <Columns shape="even">
    <Prose>
      <h2>Ce que cela prouve</h2>
      <ul>
        <li>Votre don est compté, au bon montant, le bon jour.</li>
        <li>Rien n’a été retiré ni ajouté après coup : ce qui est remboursé s’écrit à part, un autre jour.</li>
        <li>La somme des journées mène au compteur que tout le monde voit.</li>
      </ul>
    </Prose>
    <Prose>
      <h2>Ce que cela ne prouve pas</h2>
      <ul>
        <li>Que tous les autres dons sont vrais : chacun ne peut vérifier que le sien. Plus il y a de donateurs qui vérifient, plus la preuve est forte.</li>
        <li>Que l’argent est bien à la banque : cela, le rapprochement de chaque nuit avec notre prestataire de paiement le contrôle.</li>
        <li>Qui a donné quoi : aucun nom n’est ici. Une journée d’un seul don en dit le montant, jamais de qui il vient.</li>
      </ul>
    </Prose>
  </Columns>
);

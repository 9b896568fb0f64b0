import { blockText, leafText, nodeText, weightOf, type AsyncHash } from "./proof";
import { climb } from "./tree";
import { movementWords } from "./proof.fr";
import type { GiftProof } from "./verify-proof";

type Part = { title: string; text: string; hash: string };

/** Every text that is hashed on the way from one movement to the seal of its day. */
async function partsOf({ leaf, hash: print, position, path, block }: GiftProof, hash: AsyncHash): Promise<Part[]> {
  const steps = (await climb({ hash: print, ...weightOf(leaf.amountCents) }, position, block.movements, path, hash)) ?? [];
  return [
    { title: "L’empreinte de votre don", text: leafText(leaf), hash: print },
    ...steps.map(({ left, right, node }, index) => ({ title: `Étage ${index + 1} : deux empreintes et leurs sommes n’en font qu’une`, text: nodeText(left, right), hash: node.hash })),
    { title: "Le sceau de la journée", text: blockText(block), hash: block.hash },
  ];
}

const partText = ({ title, text, hash }: Part, number: number) =>
  `--- ${number}. ${title}\nCe texte, de sa première à sa dernière ligne, fin de ligne comprise :\n\n${text}\na pour SHA-256 :\n\n${hash}\n`;

const head = (projectName: string, publicUrl: string) => `PREUVE DE VOTRE DON À ${projectName.toUpperCase()}

Gardez ce fichier pour vous : il contient le secret de votre don. Qui l’a sait combien vous avez donné, et quand.

Comment vérifier sans nous
1. Copiez chaque texte ci-dessous dans un fichier, fins de ligne Unix, UTF-8, et calculez son SHA-256 avec l’outil de votre choix
   (sur la plupart des ordinateurs : sha256sum fichier, ou shasum -a 256 fichier). Vous devez trouver l’empreinte écrite dessous.
2. À chaque étage, votre empreinte de l’étage d’avant est l’une des deux lignes. Chaque ligne dit : empreinte, centimes reçus,
   centimes rendus. Les sommes de l’étage suivant sont leurs additions. Au dernier étage : la racine et les sommes de la journée.
3. Le dernier texte est celui de la journée. Son sceau doit être celui de la page publique :
   ${publicUrl}
4. La ligne « precedente » d’une journée est le sceau de la journée d’avant : changer une journée change toutes les suivantes.
   Gardez ce fichier : si la journée publiée un jour n’est plus celle-ci, c’est qu’elle a été changée.
`;

/** The donor's proof as a text that a person can follow with any tool. */
export async function proofFile(proofs: readonly GiftProof[], { projectName, publicUrl }: { projectName: string; publicUrl: string }, hash: AsyncHash): Promise<string> {
  const told = [];
  for (const proof of proofs) told.push([`=== ${movementWords(proof)}, journée du ${proof.leaf.day}\n`, ...(await partsOf(proof, hash)).map((part, index) => partText(part, index + 1))].join("\n"));
  return [head(projectName, publicUrl), ...told].join("\n");
}

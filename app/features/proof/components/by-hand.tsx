import { formatShortDate } from "~/lib/dates";
import { ButtonLink } from "~/ui/button-link";
import { Facts } from "~/ui/facts";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { TextLink } from "~/ui/text-link";
import { leafText } from "../proof";
import { movementsCount, movementWords } from "../proof.fr";
import type { GiftProof } from "../verify-proof";
import { Seal } from "./seal";

type ByHandProps = { proofs: readonly GiftProof[]; fileUrl: string; pageUrl: string };

const factsOf = ({ leaf, hash, block }: GiftProof) => [
  { term: "Journée", detail: `${formatShortDate(block.day)}, la ${block.number === 1 ? "première" : `${block.number}e`} de la campagne, ${movementsCount(block.movements)}` },
  { term: "Texte de votre don", detail: <pre className="seal-text">{leafText(leaf)}</pre> },
  { term: "Son empreinte", detail: <Seal hash={hash} /> },
  { term: "Sceau de la journée", detail: <Seal hash={block.hash} /> },
];

/** The values, the file, and what to do with them: without our code, and without JavaScript. */
export const ByHand = ({ proofs, fileUrl, pageUrl }: ByHandProps) => (
  <Panel title="Vérifier à la main">
    <Stack>
      <p>Une <strong>empreinte</strong> est un nombre calculé à partir d’un texte. Changez une lettre, elle change toute. N’importe quel ordinateur sait la calculer : cherchez « SHA-256 ».</p>
      {proofs.map((proof) => (
        <Stack key={proof.hash}>
          {proofs.length > 1 && <h3 className="display title-sm">{movementWords(proof)}</h3>}
          <Facts items={factsOf(proof)} />
        </Stack>
      ))}
      <p>Le fichier donne tous les calculs, du premier au dernier, et dit comment les refaire. Gardez-le pour vous : il contient le secret de votre don.</p>
      <p className="form-actions">
        <ButtonLink to={fileUrl} icon="download" variant="ghost" reloadDocument>Télécharger ma preuve</ButtonLink>
        <TextLink to={pageUrl}>Voir le compte public</TextLink>
      </p>
    </Stack>
  </Panel>
);

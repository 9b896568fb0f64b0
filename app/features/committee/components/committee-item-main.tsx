import type { SubmissionResult } from "@conform-to/react";
import { Callout } from "~/ui/callout";
import { Stack } from "~/ui/stack";
import { groundWords } from "../committee.fr";
import type { ExaminationView } from "../examinations.server";
import { ApplicationReading } from "~/features/label/components/application-reading";
import { CommitteeOpinions } from "./committee-opinions";
import { OpinionForm } from "./committee-opinion-form";
import { CommitteeResult } from "./committee-result";

/** The file, unless the reader's seat declared a conflict of interests. */
function Reading({ item }: { item: ExaminationView }) {
  if (item.mine?.recusal) return <p className="muted">Le dossier et ses documents ne sont pas ouverts à un siège récusé.</p>;
  return <ApplicationReading content={item.content} attestations={item.attestations} />;
}

function Closed({ item, decision }: { item: ExaminationView; decision: NonNullable<ExaminationView["decision"]> }) {
  return (
    <Stack gap="lg">
      <CommitteeResult result={decision} seats={item.seats} grid={item.content.grid} kind={item.kind} />
      <CommitteeOpinions seats={item.seats} grid={item.content.grid} title="Les avis" />
      <Reading item={item} />
    </Stack>
  );
}

type CommitteeItemMainProps = { item: ExaminationView; lastResult: SubmissionResult<string[]> | undefined };

/** The result once decided; the opinion form for a seat that may speak; otherwise the file alone. */
export function CommitteeItemMain({ item, lastResult }: CommitteeItemMainProps) {
  const { decision, mine } = item;
  if (decision) return <Closed item={item} decision={decision} />;
  if (!mine) return <Reading item={item} />;
  if (mine.recusal) {
    return (
      <Stack gap="lg">
        <Callout tone="warning" title="Votre siège s’est récusé">
          {groundWords[mine.recusal.ground].label}&nbsp;: {mine.recusal.detail} Il ne donne pas d’avis et ne vote pas sur ce projet.
        </Callout>
        <Reading item={item} />
      </Stack>
    );
  }
  return (
    <Stack gap="lg">
      {mine.opinion && <Callout tone="success" title="L’avis de votre siège est enregistré">Vous pouvez le revoir jusqu’à la clôture&nbsp;; chaque version est gardée.</Callout>}
      <OpinionForm item={item} mine={mine} lastResult={lastResult} />
    </Stack>
  );
}

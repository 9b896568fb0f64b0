import { Callout } from "~/ui/callout";
import { reasonOf } from "../pitch-videos.fr";
import type { PitchVideo } from "../pitch-videos.server";

type PitchNowProps = { video: Pick<PitchVideo, "status" | "refusal" | "waitingToldAt" | "receivedBytes" | "announcedBytes"> };

const percent = ({ receivedBytes, announcedBytes }: PitchNowProps["video"]) => Math.floor((Number(receivedBytes) / Number(announcedBytes ?? 1)) * 100);

/** What happens now, in one sentence, when it is not the reader's turn to write. */
export function PitchNow({ video }: PitchNowProps) {
  const { status, refusal, waitingToldAt } = video;
  if (status === "receiving") return <Callout tone="warning" title={`${percent(video)}\u00a0% est arrivé`}>Choisissez la même vidéo pour reprendre d’où elle en était. Ce qui est arrivé est gardé un jour.</Callout>;
  if (status === "received" && waitingToldAt) return <Callout tone="warning" title="Arrivée, elle attend son tour">Il nous manque l’outil qui prépare les vidéos&nbsp;: l’équipe est prévenue. Vous n’avez rien à renvoyer.</Callout>;
  if (status === "received") return <Callout title="Arrivée, nous la préparons">Cela prend quelques minutes. Nous vous écrivons quand elle est prête&nbsp;; vous pouvez fermer cette page.</Callout>;
  if (status === "refused") return <Callout tone="danger" title="Nous n’avons pas pu la préparer">{reasonOf(refusal ?? "")}</Callout>;
  if (status === "in_review") return <Callout title="L’équipe la regarde">Elle vous répond par message. Pour changer quelque chose, reprenez-la.</Callout>;
  return null;
}

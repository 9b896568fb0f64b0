import { daysBetween } from "~/lib/dates";
import { formatCount } from "~/lib/money";
import { Callout } from "~/ui/callout";
import { TextLink } from "~/ui/text-link";
import { waitingWords } from "../comments.fr";

type Props = { waiting: number; oldest: Date | null; notices: number; now: Date };

const noticesWords = (count: number) => (count === 1 ? "Un commentaire est signalé" : `${formatCount(count)} signalements attendent une décision`);
const waitingTitle = (count: number) => (count === 1 ? "Un commentaire attend d’être lu" : `${formatCount(count)} commentaires attendent d’être lus`);

/** On the team's home: what people wrote and nobody has read yet; nothing when nothing is. */
export function CommentsToRead({ waiting, oldest, notices, now }: Props) {
  if (waiting + notices === 0) return null;
  const days = oldest ? daysBetween(oldest, now) : 0;
  return (
    <Callout tone={notices > 0 || days > 1 ? "warning" : "info"} title={waiting > 0 ? waitingTitle(waiting) : noticesWords(notices)}>
      <p>
        {oldest && `${waiting === 1 ? "Il attend" : "Le plus ancien attend"} ${waitingWords(days)}. `}
        {waiting > 0 && notices > 0 && `${noticesWords(notices)}. `}
        <TextLink to="/equipe/commentaires">Ouvrir les commentaires</TextLink>
      </p>
    </Callout>
  );
}

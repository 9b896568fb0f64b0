import { useEffect, useRef } from "react";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { LinedList } from "~/ui/lined-list";
import { Money } from "~/ui/money";
import type { Bulletin } from "../bulletin-view";
import { useSealing, type Sealing } from "./use-sealing";

type Props = Sealing & { /** Where the browser itself goes back to; without it, the server does. */ onBack?: (() => void) | undefined };

const Chosen = ({ bulletin: { lines }, choices, isWithdrawn }: { bulletin: Bulletin; choices: readonly number[]; isWithdrawn: boolean }) => {
  if (isWithdrawn) return <Callout tone="warning" title="Vous annulez votre vote"><p>Votre bulletin ne donnera de voix à personne. Vous pouvez changer d’avis jusqu’à la fermeture, avec le même code.</p></Callout>;
  const chosen = lines.filter(({ number }) => choices.includes(number)).sort((a, b) => a.number - b.number);
  if (chosen.length === 0) return <Callout title="Un vote blanc"><p>Vous n’avez coché aucune initiative. Votre vote compte dans la participation.</p></Callout>;
  return (
    <LinedList>
      {chosen.map(({ number, title, costCents }) => (
        <li key={number}>
          <strong>{title}</strong> <span className="muted nw">nº {number}, <Money cents={costCents} /></span>
        </li>
      ))}
    </LinedList>
  );
};

/** The page may not have changed for whoever cannot see it: the title takes the focus. */
function ReadAgain() {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return <h2 ref={heading} tabIndex={-1} id="relire" className="title-md">Relisez</h2>;
}

function wordsOf({ box, isWithdrawn }: Pick<Sealing, "box" | "isWithdrawn">) {
  if (isWithdrawn) return { cast: "Annuler mon vote", back: "Ne pas annuler", then: "Quand vous appuyez sur « Annuler mon vote », un bulletin sans aucun choix prend la place du vôtre dans l’urne." };
  if (box === "suivi") return { cast: "Remplacer mon bulletin", back: "Changer mes choix", then: "Quand vous appuyez sur « Remplacer mon bulletin », ce bulletin est fermé à clé et prend la place de l’autre dans l’urne. Votre code ne change pas." };
  return { cast: "Voter", back: "Changer mes choix", then: "Quand vous appuyez sur « Voter », votre bulletin est fermé à clé et mis dans l’urne. L’écran d’après vous donne un code : préparez de quoi le noter." };
}

/** « Relisez » : with JavaScript the browser seals, and neither choices nor code leave it; without, the server seals at once. */
export function ReviewForm({ onBack, ...sealing }: Props) {
  const { bulletin, choices, secret, isWithdrawn } = sealing;
  const { problem, isBusy, seal } = useSealing(sealing);
  const words = wordsOf(sealing);
  return (
    <form method="post" className="stack" onSubmit={seal}>
      <ReadAgain />
      <Chosen bulletin={bulletin} choices={choices} isWithdrawn={isWithdrawn} />
      <p>{words.then}</p>
      {problem && <Callout tone="danger" role="alert" title="Votre vote n’est pas parti"><p>{problem}</p></Callout>}
      <input type="hidden" name="secret" value={secret} />
      {isWithdrawn && <input type="hidden" name="withdraws" value="oui" />}
      {choices.map((number) => <input key={number} type="hidden" name="choices" value={number} />)}
      <div className="row">
        <Button variant="vote" name="step" value="cast" icon="box" busy={isBusy} busyText="On ferme votre bulletin…">{words.cast}</Button>
        <Button variant="ghost" name="step" value="choose" data-plain="" type={onBack ? "button" : "submit"} onClick={onBack}>{words.back}</Button>
      </div>
    </form>
  );
}

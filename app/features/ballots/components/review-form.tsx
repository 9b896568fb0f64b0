import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { LinedList } from "~/ui/lined-list";
import { Money } from "~/ui/money";
import type { Bulletin, Proofs } from "../bulletin-view";
import { useSealing } from "./use-sealing";

type Props = { bulletin: Bulletin; choices: readonly number[]; secret: string; onCast: (proofs: Proofs) => void };

const Chosen = ({ bulletin: { lines }, choices }: Pick<Props, "bulletin" | "choices">) => {
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

/** « Relisez » : with JavaScript the browser seals and the choices never leave it; without, the server seals at once. */
export function ReviewForm({ bulletin, choices, secret, onCast }: Props) {
  const { problem, isBusy, seal } = useSealing({ bulletin, choices, secret, onCast });
  return (
    <form method="post" className="stack" onSubmit={seal}>
      <h2 className="title-md">Relisez</h2>
      <Chosen bulletin={bulletin} choices={choices} />
      <p>Quand vous appuyez sur « Voter », votre bulletin est fermé à clé et mis dans l’urne. L’écran d’après vous donne un code : préparez de quoi le noter.</p>
      {problem && <Callout tone="danger" role="alert" title="Votre vote n’est pas parti"><p>{problem}</p></Callout>}
      <input type="hidden" name="secret" value={secret} />
      {choices.map((number) => <input key={number} type="hidden" name="choices" value={number} />)}
      <div className="row">
        <Button variant="vote" name="step" value="cast" icon="box" busy={isBusy} busyText="On ferme votre bulletin…">Voter</Button>
        <Button variant="ghost" name="step" value="choose" data-plain="">Changer mes choix</Button>
      </div>
    </form>
  );
}

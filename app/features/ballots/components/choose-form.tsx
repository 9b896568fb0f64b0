import { useState, type FormEvent } from "react";
import { formatEuros } from "~/lib/money";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { totalOf, type BallotForm } from "../ballot";
import type { Bulletin } from "../bulletin-view";
import { choiceProblem } from "../choice-sentence";
import { BallotLines } from "./ballot-lines";

/** What the ballot may hold, in a sentence that an eleven-year-old reads. */
export function howToChoose({ ballotForm, minChoices, maxChoices, blankAllowed, envelopeCents }: BallotForm): string {
  const blank = blankAllowed ? " Vous pouvez aussi ne rien cocher : c’est un vote blanc." : "";
  if (ballotForm === "knapsack") return `Cochez les initiatives que vous voulez, tant qu’ensemble elles ne dépassent pas ${formatEuros(envelopeCents)}.${blank}`;
  const range = minChoices === maxChoices ? `${maxChoices}` : `de ${minChoices} à ${maxChoices}`;
  return `Cochez ${range} ${maxChoices === 1 ? "initiative" : "initiatives"}.${blank}`;
}

function inWords({ ballotForm, maxChoices, envelopeCents }: BallotForm, chosen: number, totalCents: number): string {
  if (ballotForm === "approval") return `${chosen === 0 ? "Aucun choix" : chosen === 1 ? "1 choix" : `${chosen} choix`} sur ${maxChoices}${chosen > maxChoices ? " : c’est trop" : ""}`;
  const left = envelopeCents - totalCents;
  return left >= 0 ? `${formatEuros(totalCents)} choisis, il reste ${formatEuros(left)}` : `${formatEuros(totalCents)} choisis : ${formatEuros(-left)} de trop`;
}

const Bricks = ({ laid, all }: { laid: number; all: number }) => (
  <span className="ballot-bricks" aria-hidden="true">{Array.from({ length: all }, (_, index) => <span key={index} className={index < laid ? "laid" : undefined} />)}</span>
);

type Props = {
  bulletin: Bulletin; choices: readonly number[]; error?: string | undefined; /** What the form carries besides. */ children?: React.ReactNode;
  /** Where a browser that can seal goes on by itself; the choices then do not leave it. */
  onReview?: ((choices: number[]) => void) | undefined;
};

/** What the form says of itself in the browser: the sentence that refuses, or the next step. */
function useOwnReview(bulletin: Bulletin, onReview: Props["onReview"]) {
  const [problem, setProblem] = useState<string | null>(null);
  const submit = (event: FormEvent<HTMLFormElement>) => {
    if (!onReview || !("subtle" in crypto)) return;
    event.preventDefault();
    const choices = new FormData(event.currentTarget).getAll("choices").map(Number);
    const refused = choiceProblem(bulletin, choices);
    setProblem(refused);
    if (!refused) onReview(choices);
  };
  return { problem, submit };
}

/** The count lives with the first box that is ticked; without JavaScript the next page says what does not fit. */
export function ChooseForm({ bulletin, choices, error, children, onReview }: Props) {
  const { form, lines, year } = bulletin;
  const { problem, submit } = useOwnReview(bulletin, onReview);
  const said = problem ?? error;
  const [chosen, setChosen] = useState<number[] | null>(null);
  const toggle = (number: number, on: boolean) => setChosen((now) => [...(now ?? choices).filter((one) => one !== number), ...(on ? [number] : [])]);
  const count = chosen ?? choices;
  return (
    <form method="post" className="stack" onSubmit={submit}>
      {said && <Callout tone="danger" role="alert" title="Votre bulletin n’est pas encore bon"><p>{said} Vos choix sont toujours là.</p></Callout>}
      {children}
      <fieldset className="stack">
        <legend className="title-md">Vos choix</legend>
        <p>{howToChoose(form)}</p>
        <BallotLines year={year} lines={lines} chosen={choices} onToggle={toggle} />
      </fieldset>
      <div className="ballot-bar">
        {chosen && (
          <p role="status">
            {form.ballotForm === "approval" && <Bricks laid={Math.min(count.length, form.maxChoices)} all={form.maxChoices} />} {inWords(form, count.length, totalOf(lines, count))}
          </p>
        )}
        <Button variant="vote" name="step" value="review" icon="right">Vérifier mon bulletin</Button>
      </div>
    </form>
  );
}

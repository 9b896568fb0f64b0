import { Form } from "@remix-run/react";
import type { Move } from "../demo.schemas";

const moves: { move: Move; label: string; hint: string }[] = [
  { move: "day", label: "Un jour de plus", hint: "le lendemain, à la même heure" },
  { move: "deadline", label: "Jusqu’à la fin de campagne", hint: "la première qui se termine" },
  { move: "payout", label: "Jusqu’au versement", hint: "quand l’argent arrive à la banque" },
  { move: "vote", label: "Jusqu’à la fin du vote", hint: "du budget citoyen, ou jusqu’à son ouverture" },
];

export function DemoClock({ path }: { path: string }) {
  return (
    <Form method="post" action="/_demo/horloge" reloadDocument className="demo-panel">
      <input type="hidden" name="retour" value={path} />
      <ul className="plain-nav">
        {moves.map(({ move, label, hint }) => (
          <li key={move}>
            <button name="move" value={move} className="demo-choice">
              <strong>{label}</strong> <span>{hint}</span>
            </button>
          </li>
        ))}
      </ul>
    </Form>
  );
}

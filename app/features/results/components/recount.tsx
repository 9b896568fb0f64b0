import { useEffect, useRef, useState } from "react";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";
import { useScripted } from "~/ui/use-scripted";
import { checkWords } from "../results.fr";
import type { Verdict } from "../verify-vote";
import type { Recounted } from "./recount-worker";

type State = "idle" | "counting" | Recounted;

function Answer({ verdicts }: { verdicts: Verdict[] }) {
  const agrees = verdicts.every((one) => one.agrees);
  return (
    <Stack>
      <Callout tone={agrees ? "success" : "danger"} role="status" title={agrees ? "Votre appareil trouve le même résultat" : "Votre appareil ne trouve pas la même chose"}>
        {!agrees && <p>Gardez cette page et écrivez-nous : c’est une chose que nous devons savoir.</p>}
      </Callout>
      <LinedList>
        {verdicts.map(({ check, agrees: right }) => (
          <li key={check}>
            <Tag tone={right ? "success" : "danger"}>{right ? "Juste" : "Différent"}</Tag> <b>{checkWords[check].title}</b>
            <br />
            {right ? checkWords[check].agrees : checkWords[check].differs}
          </li>
        ))}
      </LinedList>
    </Stack>
  );
}

/** Runs the count in a worker of this browser. */
function useRecount(address: string) {
  const worker = useRef<Worker | null>(null);
  const [state, setState] = useState<State>("idle");
  useEffect(() => () => worker.current?.terminate(), []);
  const begin = () => {
    setState("counting");
    worker.current?.terminate();
    worker.current = new Worker(new URL("./recount-worker.ts", import.meta.url), { type: "module" });
    worker.current.onmessage = ({ data }: MessageEvent<Recounted>) => setState(data);
    worker.current.onerror = () => setState({ failed: true });
    worker.current.postMessage(address);
  };
  return { state, begin };
}

export function Recount({ address }: { address: string }) {
  const { state, begin } = useRecount(address);
  const scripted = useScripted();
  return (
    <Panel title="Le compte, sur cet appareil">
      <Stack>
        <noscript>
          <p>Ce compte a besoin de JavaScript. Sans lui, prenez les fichiers plus bas.</p>
        </noscript>
        {/* Its place is kept until the script is there: a press before would be lost. */}
        <p className={scripted ? undefined : "unready"}>
          <Button variant="vote" type="button" busy={state === "counting"} busyText="Comptage…" onClick={begin}>Recompter les bulletins</Button>
        </p>
        {typeof state === "object" && "failed" in state && <Callout tone="danger" role="alert" title="Le compte n’a pas pu se faire"><p>Les bulletins n’ont pas été téléchargés. Réessayez dans un instant.</p></Callout>}
        {typeof state === "object" && "verdicts" in state && <Answer verdicts={state.verdicts} />}
      </Stack>
    </Panel>
  );
}

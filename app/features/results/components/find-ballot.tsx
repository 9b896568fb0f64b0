import { useState, useSyncExternalStore, type FormEvent } from "react";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { plainField } from "~/ui/field-like";
import { FormActions } from "~/ui/form-actions";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { TextField } from "~/ui/text-field";
import { asListed, findLines, type Stage } from "../find-line";

type FindBallotProps = { stage: Stage; address: string; titles: readonly { number: number; title: string }[] };
type Answer = { error?: string; lines?: string[] };

const words = {
  receipts: { label: "Votre reçu de vote", hint: "Vingt-quatre caractères, par groupes de quatre.", error: "Ce n’est pas un reçu, ou un caractère est mal recopié : il en a vingt-quatre, par groupes de quatre." },
  fingerprints: { label: "L’empreinte de votre bulletin", hint: "Soixante-quatre chiffres et lettres de a à f.", error: "Ce n’est pas une empreinte : elle a soixante-quatre chiffres et lettres de a à f." },
};

/** Downloads the whole list and looks in it: what is looked for never leaves the device. */
async function search({ stage, address }: FindBallotProps, typed: string): Promise<Answer> {
  const wanted = asListed(typed, stage);
  if (!wanted) return { error: words[stage].error };
  const answer = await fetch(address).catch(() => null);
  if (!answer?.ok) return { error: "La liste n’a pas pu être téléchargée. Réessayez dans un instant." };
  return { lines: findLines(await answer.text(), wanted) };
}

function Choices({ said, titles }: { said: string; titles: FindBallotProps["titles"] }) {
  if (said === "blanc" || said === "annulé") return <p>Bulletin {said}.</p>;
  const numbers = said.split(",").map(Number);
  return (
    <ul className="prose">
      {titles.filter(({ number }) => numbers.includes(number)).map(({ number, title }) => (
        <li key={number}>N° {number}, {title}</li>
      ))}
    </ul>
  );
}

function Found({ lines, stage, titles }: { lines: string[]; stage: Stage; titles: FindBallotProps["titles"] }) {
  if (!lines.length) return <Callout tone="warning" role="status" title="Il n’est pas dans la liste"><p>Vérifiez chaque caractère. S’il est juste, écrivez-nous : c’est une chose que nous devons savoir.</p></Callout>;
  if (stage === "fingerprints") return <Callout tone="success" role="status" title="Votre bulletin est dans l’urne"><p>Il est scellé. Après l’ouverture, cherchez ici votre reçu pour voir vos choix.</p></Callout>;
  return (
    <Callout tone="success" role="status" title={lines.length === 1 ? "Votre bulletin a été compté" : `Ce reçu est dans la liste ${lines.length} fois`}>
      {lines.map((said, index) => <Choices key={index} said={said} titles={titles} />)}
    </Callout>
  );
}

/** Whether the page runs in a browser does not change again. */
const never = () => () => {};

/** Needs JavaScript, and appears only with it: without, what is typed would have to be sent. */
export function FindBallot(props: FindBallotProps) {
  const ready = useSyncExternalStore(never, () => true, () => false);
  const [answer, setAnswer] = useState<Answer>({});
  if (!ready) return null;
  const { stage, titles } = props;
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    void search(props, String(new FormData(event.currentTarget).get("recherche"))).then(setAnswer);
  };
  return (
    <Panel title="Chercher sur cet appareil">
      <Stack>
        <form className="form" onSubmit={submit} noValidate autoComplete="off">
          <TextField field={plainField({ name: "recherche", errors: answer.error ? [answer.error] : undefined })} label={words[stage].label} hint={words[stage].hint} autoComplete="off" spellCheck={false} />
          <FormActions>
            <Button variant="vote" icon="search">Chercher</Button>
          </FormActions>
        </form>
        {answer.lines && <Found lines={answer.lines} stage={stage} titles={titles} />}
      </Stack>
    </Panel>
  );
}

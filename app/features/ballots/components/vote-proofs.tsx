import "./ballot.css";
import { useEffect, useRef } from "react";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import type { Proofs } from "../bulletin-view";

const Code = ({ text, own }: { text: string; own?: boolean }) => (
  <p className={own ? "ballot-code own" : "ballot-code"}>{text.split("-").map((group, index) => <span key={index}>{group}</span>)}</p>
);

const asText = (name: string, { secret, receipt, fingerprint }: Proofs) =>
  [`${name} : mon vote`, "", "Mon code de suivi (à garder pour moi) :", secret, "", "Mon reçu de vote :", receipt, "", "L’empreinte de mon bulletin fermé :", fingerprint, ""].join("\n");

const save = (text: string) => `data:text/plain;charset=utf-8,${encodeURIComponent(text)}`;

/** Copying and printing need a script; noting by hand and saving do not. */
const Keep = ({ name, proofs }: { name: string; proofs: Proofs }) => (
  <div className="row screen-only">
    <a className="btn btn-primary" href={save(asText(name, proofs))} download="mon-vote.txt">Enregistrer dans un fichier</a>
    <Button variant="ghost" type="button" onClick={() => window.print()}>Imprimer</Button>
    <Button variant="ghost" type="button" onClick={() => void navigator.clipboard.writeText(proofs.secret)}>Copier le code</Button>
  </div>
);

/** Shown once. The title takes the focus: the page did not change for whoever cannot see it. */
export function VoteProofs({ year, name, proofs, title }: { year: number; name: string; proofs: Proofs; title: string }) {
  const heading = useRef<HTMLHeadingElement>(null);
  useEffect(() => heading.current?.focus(), []);
  return (
    <Stack gap="lg">
      <h1 ref={heading} tabIndex={-1} className="title-xl">{title}</h1>
      {proofs.isHeld && <Callout tone="warning" title="Deux personnes vérifient d’abord"><p>Votre bulletin attend, fermé, à côté de l’urne : deux personnes doivent s’assurer que vous avez le droit de voter. Elles ne voient pas vos choix et répondent dans les trois jours.</p></Callout>}
      <Panel title="Votre code de suivi">
        <Stack>
          <p><strong>Notez ce code, et gardez-le pour vous.</strong> Il permet de changer ou d’annuler votre vote jusqu’à la fermeture. Personne ne peut vous le redonner : nous ne le connaissons pas.</p>
          <Code own text={proofs.secret} />
          <Keep name={name} proofs={proofs} />
        </Stack>
      </Panel>
      <Panel title="Pour vérifier vous-même">
        <Stack>
          <p><strong>Avant l’ouverture de l’urne</strong>, vous trouverez cette empreinte dans la liste des bulletins fermés :</p>
          <Code text={proofs.fingerprint.match(/.{4}/g)!.join("-")} />
          <p><strong>Après le dépouillement</strong>, vous trouverez ce reçu de vote, avec vos choix à côté :</p>
          <Code text={proofs.receipt} />
        </Stack>
      </Panel>
      <form method="post" action={`/budget-citoyen/${year}/bulletin/fin`} className="screen-only">
        <p>Sur un appareil partagé, effacez votre passage avant de partir.</p>
        <Button variant="vote">J’ai noté mon code, terminer</Button>
      </form>
    </Stack>
  );
}

import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { LifeLine, type LifeEvent } from "~/ui/life-line";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { stepAnswers, stepFailures, stepQuestions, stepTitles } from "../proof.fr";
import { proofSteps, type GiftProof, type ProofStep } from "../verify-proof";
import { useVerification, type Verification } from "./use-verification";

type VerifyGiftProps = { proofs: readonly GiftProof[]; publicUrl: string; contact: string };

function eventOf(step: ProofStep, verification: Verification): LifeEvent {
  const title = stepTitles[step];
  if (verification.state !== "done") return { title, detail: stepQuestions[step], state: verification.state === "working" ? "now" : "next" };
  const { verdict } = verification;
  const place = proofSteps.indexOf(step);
  const bad = verdict.bad === null ? proofSteps.length : proofSteps.indexOf(verdict.bad);
  if (place < bad) return { title: `${title} : c’est juste`, detail: stepAnswers[step](verification), state: "done" };
  if (place === bad) return { title: `${title} : ne correspond pas`, detail: stepFailures[step](verdict), state: "now" };
  return { title: `${title} : pas regardé`, detail: stepQuestions[step], state: "next" };
}

function Outcome({ verification, contact }: { verification: Verification; contact: string }) {
  if (verification.state === "unable") return <Callout tone="warning" role="status" title="Votre navigateur ne sait pas faire ce calcul"><p>Il lui faut une adresse en https. Vous pouvez vérifier à la main, plus bas.</p></Callout>;
  if (verification.state === "unreachable") return <Callout tone="warning" role="status" title="Le compte public n’a pas répondu"><p>Rien n’a été vérifié. Réessayez dans un instant.</p></Callout>;
  if (verification.state !== "done") return <Callout role="status" title="Votre navigateur refait le calcul"><p>Cinq étapes, sans nous demander notre avis.</p></Callout>;
  if (verification.verdict.bad === null) return <Callout tone="success" role="status" title="Votre don est bien compté"><p>Votre navigateur vient de refaire tout le calcul. Il tombe juste, au centime près.</p></Callout>;
  return (
    <Callout tone="danger" role="alert" title="Le calcul ne tombe pas juste">
      <p>Téléchargez le fichier de preuve, plus bas, et écrivez à l’équipe du label, <a href={`mailto:${contact}`}>{contact}</a> : nous vous devons une explication.</p>
    </Callout>
  );
}

/** Five steps that the donor's own browser takes, each said in words; without JavaScript, what to do by hand. */
export function VerifyGift({ proofs, publicUrl, contact }: VerifyGiftProps) {
  const { verification, again } = useVerification(proofs, publicUrl);
  return (
    <Stack gap="lg">
      <noscript>
        <Callout tone="warning" title="Sans JavaScript, la vérification se fait à la main"><p>Tout ce qu’il faut est plus bas, dans un fichier à télécharger.</p></Callout>
      </noscript>
      {verification.state !== "waiting" && <Outcome verification={verification} contact={contact} />}
      <Panel title="Cinq vérifications, faites par votre appareil">
        <LifeLine events={proofSteps.map((step) => eventOf(step, verification))} />
      </Panel>
      {(verification.state === "done" || verification.state === "unreachable") && (
        <p><Button type="button" variant="ghost" small onClick={again}>Vérifier à nouveau</Button></p>
      )}
    </Stack>
  );
}

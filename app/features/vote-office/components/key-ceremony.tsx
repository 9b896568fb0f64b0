import { Form } from "@remix-run/react";
import { useEffect, useRef } from "react";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { FormActions } from "~/ui/form-actions";
import { Heading } from "~/ui/heading";
import { Panel } from "~/ui/panel";
import { plainField } from "~/ui/field-like";
import { Stack } from "~/ui/stack";
import { Steps } from "~/ui/steps";
import { TextArea } from "~/ui/text-area";
import { ShareCard } from "./share-card";
import { useCeremony, type Stage } from "./use-ceremony";

type Ceremony = { members: readonly { name: string }[]; threshold: number };
type Gestures = ReturnType<typeof useCeremony>;

const Begin = ({ begin }: Gestures) => (
  <Stack>
    <noscript>
      <Callout tone="warning" title="Cette page a besoin de JavaScript">
        <p>La clé est faite par cet appareil, pour que le site ne la connaisse jamais. Ouvrez cette page avec un navigateur où JavaScript est permis.</p>
      </Callout>
    </noscript>
    <ol>
      <li>Coupez la caméra, les partages d’écran et les enregistrements.</li>
      <li>Chaque membre vient seul devant l’écran, écrit sa part sur papier, puis la recopie ici pour prouver qu’elle est bien notée.</li>
      <li>À la fin, seule la clé publique est envoyée au site. La clé qui ouvre disparaît&nbsp;: il n’en reste que les papiers.</li>
    </ol>
    <p>
      <Button variant="primary" type="button" icon="lock" onClick={() => void begin()}>Faire la clé</Button>
    </p>
  </Stack>
);

const Show = ({ stage, name, hide }: { stage: Extract<Stage, { step: "show" }>; name: string; hide: Gestures["hide"] }) => (
  <Stack>
    <p>Les autres membres regardent ailleurs. Recopiez ces quatorze groupes sur votre papier, dans l’ordre, ou imprimez-les sur une imprimante qui n’est pas partagée.</p>
    <ShareCard share={stage.share} />
    <p className="sm muted">Il n’y a pas de lettre O, I, L ni U&nbsp;: ce sont des zéros et des uns. Le dernier caractère de chaque groupe sert à repérer une faute.</p>
    <FormActions>
      <Button variant="primary" type="button" onClick={() => hide(stage.at)}>Ma part est notée<span className="sr"> ({name})</span></Button>
      <Button variant="ghost" type="button" onClick={() => window.print()}>Imprimer ma part</Button>
    </FormActions>
  </Stack>
);

function TypeBack({ stage, show, type }: { stage: Extract<Stage, { step: "type" }>; show: Gestures["show"]; type: Gestures["type"] }) {
  const field = plainField({ name: "part", prefix: `membre-${stage.at}`, errors: stage.error ? [stage.error] : undefined, required: true });
  return (
    <form
      className="form"
      autoComplete="off"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        void type(stage.at, String(new FormData(event.currentTarget).get("part")));
      }}
    >
      <TextArea field={field} label="Recopiez votre part depuis votre papier" hint="Majuscules ou minuscules, avec ou sans espaces." rows={4} autoComplete="off" />
      <FormActions>
        <Button variant="primary">Vérifier ma part</Button>
        <Button variant="ghost" type="button" onClick={() => show(stage.at)}>La revoir</Button>
      </FormActions>
    </form>
  );
}

const End = ({ publicKey }: { publicKey: string }) => (
  <Form method="post" className="form">
    <Callout tone="success" title="Toutes les parts sont notées">
      <p>La clé qui ouvre vient d’être effacée de cet appareil. Il reste à publier la clé publique, celle qui ferme les bulletins. Chaque membre confirmera ensuite sa part depuis son compte.</p>
    </Callout>
    <input type="hidden" name="publicKey" value={publicKey} />
    <FormActions>
      <Button variant="primary">Publier la clé publique</Button>
    </FormActions>
  </Form>
);

const Failed = ({ begin }: Gestures) => (
  <Stack>
    <Callout tone="danger" role="alert" title="Les parts ne redonnent pas la clé">
      <p>Rien n’a été envoyé. Jetez les papiers et recommencez, avec un autre navigateur si cela se reproduit.</p>
    </Callout>
    <p>
      <Button variant="primary" type="button" onClick={() => void begin()}>Recommencer</Button>
    </p>
  </Stack>
);

function titleOf(stage: Stage, name: string): string {
  if (stage.step === "begin") return "Avant de commencer";
  if (stage.step === "show") return `${name}, voici votre part`;
  if (stage.step === "type") return `${name}, recopiez votre part`;
  return stage.step === "end" ? "La clé est prête" : "La cérémonie a échoué";
}

/** Screen readers and keyboards follow each change of turn. */
function useHeadingFocus(title: string) {
  const heading = useRef<HTMLDivElement>(null);
  const before = useRef(title);
  useEffect(() => {
    if (before.current !== title) heading.current?.focus();
    before.current = title;
  }, [title]);
  return heading;
}

export function KeyCeremony({ members, threshold }: Ceremony) {
  const gestures = useCeremony(members.length, threshold);
  const { stage, show, hide, type } = gestures;
  const at = "at" in stage ? stage.at : stage.step === "end" ? members.length : -1;
  const name = members[at]?.name ?? "";
  const title = titleOf(stage, name);
  const heading = useHeadingFocus(title);
  return (
    <Panel>
      <Stack>
        {stage.step !== "begin" && <Steps label="Les membres, l’un après l’autre" steps={members.map((member) => member.name)} current={at} />}
        <div ref={heading} tabIndex={-1}>
          <Heading level={2} size="md">{title}</Heading>
        </div>
        {stage.step === "begin" && <Begin {...gestures} />}
        {stage.step === "show" && <Show stage={stage} name={name} hide={hide} />}
        {stage.step === "type" && <TypeBack key={stage.at} stage={stage} show={show} type={type} />}
        {stage.step === "end" && <End publicKey={stage.publicKey} />}
        {stage.step === "failed" && <Failed {...gestures} />}
      </Stack>
    </Panel>
  );
}

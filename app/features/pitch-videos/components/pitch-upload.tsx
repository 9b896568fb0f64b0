import { Form, useNavigate, useNavigation } from "@remix-run/react";
import { useEffect, useRef, useState, type FormEvent } from "react";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import type { FieldLike } from "~/ui/field-like";
import { FileField } from "~/ui/file-field";
import { FormActions } from "~/ui/form-actions";
import { inMinutes } from "../pitch-videos.fr";
import { sendFilm } from "../send-film";
import "./pitch.css";

type State = { step: "choosing" } | { step: "sending"; sent: number; size: number } | { step: "stopped"; sentence: string };

const lineDown = "La connexion s’est coupée. Ce qui est arrivé est gardé un jour\u00a0: choisissez la même vidéo pour reprendre.";
const stoppedByHand = "L’envoi est arrêté. Ce qui est arrivé est gardé un jour\u00a0: choisissez la même vidéo pour reprendre.";

/** Sends the chosen film by chunks; the page goes on once it has arrived. */
function useSending(initiativeId: string) {
  const [state, setState] = useState<State>({ step: "choosing" });
  const stop = useRef<AbortController | null>(null);
  const navigate = useNavigate();
  useEffect(() => () => stop.current?.abort(), []);
  const send = async (file: File) => {
    const controller = (stop.current = new AbortController());
    setState({ step: "sending", sent: 0, size: file.size });
    const sentence = await sendFilm({
      file, signal: controller.signal, announceTo: `/initiatives/${initiativeId}/video/annonce`, chunkTo: (id) => `/videos/${id}/morceaux`,
      onProgress: (sent) => setState({ step: "sending", sent, size: file.size }),
    }).catch(() => (controller.signal.aborted ? stoppedByHand : lineDown));
    if (sentence === null) return navigate(`/initiatives/${initiativeId}/video`);
    setState({ step: "stopped", sentence: sentence || lineDown });
  };
  return { state, send, cancel: () => stop.current?.abort() };
}

const inMegabytes = (bytes: number) => (bytes / 1024 / 1024).toLocaleString("fr-FR", { maximumFractionDigits: 1 });

function Progress({ sent, size, onCancel }: { sent: number; size: number; onCancel: () => void }) {
  const percent = Math.floor((sent / size) * 100);
  return (
    <div className="upload-progress">
      <label htmlFor="upload-progress">Envoi de votre vidéo&nbsp;: {percent}&nbsp;%</label>
      <progress id="upload-progress" max={100} value={percent} />
      <p className="muted">
        {inMegabytes(sent)} sur {inMegabytes(size)}&nbsp;Mo. Gardez cette page ouverte. Si la connexion se coupe, l’envoi reprendra d’où il en était.
      </p>
      <div>
        <Button type="button" variant="ghost" onClick={onCancel}>Arrêter l’envoi</Button>
      </div>
    </div>
  );
}

type PitchUploadProps = { initiativeId: string; field: FieldLike; formErrors?: string[] | undefined; megabytes: number; seconds: number };

/** By chunks with a progress bar where there is JavaScript, in one form where there is none. */
export function PitchUpload({ initiativeId, field, formErrors, megabytes, seconds }: PitchUploadProps) {
  const { state, send, cancel } = useSending(initiativeId);
  const busy = useNavigation().state === "submitting";
  const submit = (event: FormEvent<HTMLFormElement>) => {
    const file = new FormData(event.currentTarget).get("file");
    if (!(file instanceof File) || file.size === 0) return;
    event.preventDefault();
    void send(file);
  };
  return (
    <Form method="post" action={`/initiatives/${initiativeId}/video/fichier`} encType="multipart/form-data" className="form" onSubmit={submit} noValidate reloadDocument>
      <ErrorSummary fields={[field]} formErrors={formErrors} />
      {state.step === "stopped" && <Callout tone="danger" title="Votre vidéo n’est pas entière chez nous" role="alert">{state.sentence}</Callout>}
      <div hidden={state.step === "sending"}>
        <FileField
          field={field}
          label="Votre vidéo"
          accept="video/mp4,video/quicktime,video/webm,.mp4,.mov,.m4v,.webm,.mkv"
          megabytes={megabytes}
          hint={`MP4, MOV ou WebM, ${inMinutes(seconds)} et ${megabytes} Mo au plus. Filmée à l’horizontale, c’est mieux. Nous en retirons le lieu et la date.`}
        />
        <FormActions>
          <Button icon="up" busy={busy} busyText="Envoi…">Envoyer la vidéo</Button>
        </FormActions>
      </div>
      {state.step === "sending" && <Progress sent={state.sent} size={state.size} onCancel={cancel} />}
    </Form>
  );
}

import type { FormMetadata } from "@conform-to/react";
import { Form } from "@remix-run/react";
import { useRef, useState } from "react";
import { Button } from "~/ui/button";
import { Callout } from "~/ui/callout";
import { ErrorSummary } from "~/ui/error-summary";
import { plainField, type FieldLike } from "~/ui/field-like";
import { FileField } from "~/ui/file-field";
import { FormActions } from "~/ui/form-actions";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";
import { TextArea } from "~/ui/text-area";
import { useScripted } from "~/ui/use-scripted";
import { toWebVtt, type Cue } from "../cues";
import { captionSentence } from "../pitch-videos.fr";
import type { PitchVideo } from "../pitch-videos.server";
import { readCaptions } from "../read-captions";
import { CueEditor } from "./cue-editor";
import { Film } from "./film";

type CaptionsFormProps = {
  video: Pick<PitchVideo, "id" | "title" | "width" | "height" | "cues" | "durationMs">;
  form: Pick<FormMetadata, "id" | "errors">;
  fields: { captions: FieldLike; file: FieldLike };
};

type Written = { as: "list" | "text"; cues: readonly Cue[]; text: string; problems: string[] };

/** What is written, as a list or as a text: going from one to the other takes along what was typed. */
function useWritten(cues: readonly Cue[], durationMs: number | null) {
  const form = useRef<HTMLFormElement>(null);
  const [written, setWritten] = useState<Written>({ as: "list", cues, text: cues.length > 0 ? toWebVtt(cues) : "WEBVTT\n\n", problems: [] });
  const turn = (from: Written["as"]) => {
    const text = String(new FormData(form.current!).get("captions") ?? "");
    if (from === "list") return setWritten({ ...written, as: "text", text, problems: [] });
    const read = readCaptions(text, durationMs);
    setWritten(read.problems.length > 0 ? { ...written, as: "text", text, problems: read.problems.map(captionSentence) } : { as: "list", cues: read.cues, text, problems: [] });
  };
  return { form, written, turn };
}

const Problems = ({ sentences }: { sentences: string[] }) =>
  sentences.length === 0 ? null : (
    <Callout tone="warning" title="Corrigez d’abord ces lignes" role="alert">
      {sentences.slice(0, 12).map((sentence) => <p key={sentence}>{sentence}</p>)}
    </Callout>
  );

/** A list of captions beside the film; a text without JavaScript, or for whoever prefers it; or a file. */
export function CaptionsForm({ video, form: { id, errors }, fields }: CaptionsFormProps) {
  const film = useRef<HTMLVideoElement>(null);
  const scripted = useScripted();
  const { form, written, turn } = useWritten(video.cues, video.durationMs);
  // What the server refused is mended where its lines are: in the text.
  const refused = Boolean(fields.captions.errors?.length);
  const as = scripted && !refused ? written.as : "text";
  const text = refused ? fields.captions : plainField({ name: "captions", value: written.text });
  return (
    <Stack gap="lg">
      <Film {...video} videoRef={film} />
      <Form ref={form} method="post" encType="multipart/form-data" className="form" id={id} noValidate>
        <ErrorSummary fields={[fields.captions, fields.file]} formErrors={errors} />
        <Panel title="Les sous-titres" aside={scripted && !refused && <Button type="button" variant="ghost" small onClick={() => turn(as)}>{as === "list" ? "Écrire en texte" : "Écrire en liste"}</Button>}>
          <Problems sentences={refused ? [] : written.problems} />
          {as === "list" ? (
            <CueEditor cues={written.cues} durationMs={video.durationMs} film={film} />
          ) : (
            <TextArea field={text} rows={16} label="Texte des sous-titres (WebVTT)" hint="Un horaire par sous-titre, puis ses mots, puis une ligne vide. Exemple : 00:02.000 --> 00:04.500" />
          )}
        </Panel>
        <Panel title="Ou prendre un fichier" flat>
          <FileField field={fields.file} optional label="Fichier de sous-titres" accept=".vtt,.srt,text/vtt" megabytes={1} hint="WebVTT ou SubRip. S’il est choisi, il remplace ce qui est écrit au-dessus." />
        </Panel>
        <FormActions>
          <Button>Enregistrer les sous-titres</Button>
        </FormActions>
      </Form>
    </Stack>
  );
}

import { Form } from "@remix-run/react";
import { formatDateTime } from "~/lib/dates";
import { Button } from "~/ui/button";
import { plainField } from "~/ui/field-like";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";
import { TextArea } from "~/ui/text-area";
import { findCriterion, type Grid } from "../criteria";
import type { FileSide } from "../thread";
import type { FileThread } from "../threads.server";

/** Dates cross the wire as text. */
type Shown = Omit<FileThread, "openedAt" | "comments"> & { openedAt: Date | string; comments: (Omit<FileThread["comments"][number], "writtenAt"> & { writtenAt: Date | string })[] };

const sideNames: Record<FileSide, string> = { holder: "porteur", team: "équipe", committee: "comité" };

/** A gesture of one button. */
function Gesture({ geste, threadId, words, about }: { geste: "clore" | "rouvrir"; threadId: string; words: string; about: string }) {
  return (
    <Form method="post">
      <input type="hidden" name="geste" value={geste} />
      <input type="hidden" name="threadId" value={threadId} />
      <Button variant="ghost" small>{words}<span className="sr">, {about}</span></Button>
    </Form>
  );
}

function Comment({ comment: { id, body, authorName, side, writtenAt, version, own } }: { comment: Shown["comments"][number] }) {
  return (
    <li>
      <p className="pre-line">{body}</p>
      <p className="muted sm">{authorName} ({sideNames[side]}), {formatDateTime(writtenAt)}{version > 1 && ", corrigé"}</p>
      {own && (
        <details>
          <summary className="sm">Corriger mon message</summary>
          <Form method="post" className="form">
            <input type="hidden" name="geste" value="corriger" />
            <input type="hidden" name="commentId" value={id} />
            <TextArea field={plainField({ name: "body", value: body, prefix: `corriger-${id}` })} label="Vos mots" hint="Les mots d’avant sont gardés." rows={3} />
            <Button small variant="ghost">Enregistrer la correction</Button>
          </Form>
        </details>
      )}
    </li>
  );
}

function Relay({ thread: { id, criterion, question } }: { thread: Shown }) {
  return (
    <Form method="post" className="form">
      <input type="hidden" name="geste" value="ouvrir" />
      <input type="hidden" name="criterion" value={criterion} />
      <input type="hidden" name="question" value={question ?? ""} />
      <input type="hidden" name="relaysId" value={id} />
      <TextArea field={plainField({ name: "body", prefix: `relais-${id}` })} label="Poser la question au porteur, avec vos mots" hint="Il ne saura ni quel siège la pose, ni ce que le comité en dit." rows={3} />
      <Button small>Envoyer au porteur</Button>
    </Form>
  );
}

function Reply({ threadId }: { threadId: string }) {
  return (
    <Form method="post" className="form">
      <input type="hidden" name="geste" value="repondre" />
      <input type="hidden" name="threadId" value={threadId} />
      <TextArea field={plainField({ name: "body", prefix: `reponse-${threadId}` })} label="Répondre" rows={3} />
      <Button small>Répondre</Button>
    </Form>
  );
}

/** What a reader of this side may do with a thread. */
function Gestures({ thread, side, about }: { thread: Shown; side: FileSide; about: string }) {
  // The committee reads the team's exchange with the holder about its question; it does not speak there.
  if (side === "committee" && thread.audience === "holder") return <p className="muted sm">L’échange de l’équipe avec le porteur, sur une question du comité.</p>;
  return (
    <>
      {!thread.resolved && <Reply threadId={thread.id} />}
      {side === "team" && thread.audience === "committee" && !thread.relayed && <Relay thread={thread} />}
      <Gesture geste={thread.resolved ? "rouvrir" : "clore"} threadId={thread.id} words={thread.resolved ? "Rouvrir" : "C’est réglé"} about={about} />
    </>
  );
}

export function FileThreads({ threads, grid, side, writes = true }: { threads: Shown[]; grid: Grid; side: FileSide; writes?: boolean }) {
  if (threads.length === 0) return <p className="muted">Aucun échange sur ce dossier pour l’instant.</p>;
  return (
    <Stack gap="lg">
      {threads.map((thread) => {
        const criterion = findCriterion(grid, thread.criterion);
        const about = `Critère ${thread.criterion} : ${criterion?.title ?? ""}`;
        const question = criterion?.questions.find(({ key }) => key === thread.question)?.label;
        return (
          <Panel key={thread.id} title={about} aside={<Row>{side === "team" && thread.audience === "committee" && <Tag tone="info">Comité seulement</Tag>}<Tag tone={thread.resolved ? "success" : "warning"}>{thread.resolved ? "Réglé" : "En cours"}</Tag></Row>}>
            {question && <p><b>{question}</b></p>}
            <LinedList>{thread.comments.map((comment) => <Comment key={comment.id} comment={comment} />)}</LinedList>
            {writes && <Gestures thread={thread} side={side} about={about} />}
          </Panel>
        );
      })}
    </Stack>
  );
}

import { Form } from "@remix-run/react";
import { formatDateTime } from "~/lib/dates";
import { Button } from "~/ui/button";
import { LinedList } from "~/ui/lined-list";
import { Panel } from "~/ui/panel";
import { Row } from "~/ui/row";
import { Stack } from "~/ui/stack";
import { Tag } from "~/ui/tag";
import { findCriterion, type Grid } from "../criteria";
import type { FileSide } from "../thread";
import type { FileThread } from "../threads.server";
import { refusalOf, type Refused } from "./refused";
import { ThreadForm } from "./thread-form";

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

type CommentProps = { comment: Shown["comments"][number]; refused: Refused };

function Comment({ comment: { id, body, authorName, side, writtenAt, version, own }, refused }: CommentProps) {
  const sent = { geste: "corriger", commentId: id };
  return (
    <li>
      <p className="pre-line">{body}</p>
      <p className="muted sm">{authorName} ({sideNames[side]}), {formatDateTime(writtenAt)}{version > 1 && ", corrigé"}</p>
      {own && (
        <details open={refusalOf(refused, sent) !== undefined}>
          <summary className="sm">Corriger mon message</summary>
          <ThreadForm sent={sent} prefix={`corriger-${id}`} label="Vos mots" hint="Les mots d’avant sont gardés." button="Enregistrer la correction" ghost body={body} refused={refused} />
        </details>
      )}
    </li>
  );
}

const relaySent = ({ id, criterion, question }: Shown) => ({ geste: "ouvrir", criterion: String(criterion), ...(question && { question }), relaysId: id });

/** What a reader of this side may do with a thread. */
function Gestures({ thread, side, about, refused }: { thread: Shown; side: FileSide; about: string; refused: Refused }) {
  // The committee reads the team's exchange with the holder about its question; it does not speak there.
  if (side === "committee" && thread.audience === "holder") return <p className="muted sm">L’échange de l’équipe avec le porteur, sur une question du comité.</p>;
  const { id, audience, resolved, relayed } = thread;
  return (
    <Stack>
      {!resolved && <ThreadForm sent={{ geste: "repondre", threadId: id }} prefix={`reponse-${id}`} label="Répondre" button="Répondre" refused={refused} />}
      {side === "team" && audience === "committee" && !relayed && (
        <ThreadForm sent={relaySent(thread)} prefix={`relais-${id}`} label="Poser la question au porteur, avec vos mots" hint="Il ne saura ni quel siège la pose, ni ce que le comité en dit." button="Envoyer au porteur" refused={refused} />
      )}
      <Gesture geste={resolved ? "rouvrir" : "clore"} threadId={id} words={resolved ? "Rouvrir" : "C’est réglé"} about={about} />
    </Stack>
  );
}

type FileThreadsProps = { threads: Shown[]; grid: Grid; side: FileSide; writes?: boolean; refused: Refused };

export function FileThreads({ threads, grid, side, writes = true, refused }: FileThreadsProps) {
  if (threads.length === 0) return <p className="muted">Aucun échange sur ce dossier pour l’instant.</p>;
  return (
    <Stack gap="lg">
      {threads.map((thread) => {
        const criterion = findCriterion(grid, thread.criterion);
        const about = `Critère ${thread.criterion} : ${criterion?.title ?? ""}`;
        const question = criterion?.questions.find(({ key }) => key === thread.question)?.label;
        return (
          <Panel key={thread.id} title={<span id={`echange-${thread.id}`}>{about}</span>} aside={<Row>{side === "team" && thread.audience === "committee" && <Tag tone="info">Comité seulement</Tag>}<Tag tone={thread.resolved ? "success" : "warning"}>{thread.resolved ? "Réglé" : "En cours"}</Tag></Row>}>
            {question && <p><b>{question}</b></p>}
            <LinedList>{thread.comments.map((comment) => <Comment key={comment.id} comment={comment} refused={refused} />)}</LinedList>
            {writes && <Gestures thread={thread} side={side} about={about} refused={refused} />}
          </Panel>
        );
      })}
    </Stack>
  );
}

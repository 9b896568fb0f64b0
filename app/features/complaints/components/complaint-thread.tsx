import { formatDateTime } from "~/lib/dates";
import { Panel } from "~/ui/panel";
import { Stack } from "~/ui/stack";

type Message = { id: string; kind: string; body: string; writtenAt: Date | string; authorName?: string | null };
/** `you`: who complains, as this page names them. */
type Props = { body: string; messages: Message[]; you: string };

const whoOf = ({ kind, authorName }: Message, you: string) => {
  if (kind === "addition") return you;
  const team = authorName ?? "L’équipe du label";
  return kind === "note" ? `${team}, note interne` : team;
};

/** Everything that was written, in order. */
export const ComplaintThread = ({ body, messages, you }: Props) => (
  <Stack>
    <Panel title={you} level={2} flat><p className="pre-line">{body}</p></Panel>
    {messages.map((message) => (
      <Panel key={message.id} title={whoOf(message, you)} level={2} flat={message.kind !== "answer"} aside={<span className="muted sm">{formatDateTime(message.writtenAt)}</span>}>
        <p className="pre-line">{message.body}</p>
      </Panel>
    ))}
  </Stack>
);

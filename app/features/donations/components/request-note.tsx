import { Callout } from "~/ui/callout";

type Request = { status: "asked" | "accepted" | "declined"; answer: string | null };

const words: Record<Request["status"], string> = {
  asked: "Vous avez demandé un remboursement. L’équipe vous répond par e-mail.",
  accepted: "Votre demande de remboursement est acceptée.",
  declined: "L’équipe n’a pas pu accepter votre demande de remboursement.",
};

/** Where the donor's request to the team stands, with its answer. */
export function RequestNote({ request }: { request: Request }) {
  return (
    <Callout tone="info">
      {words[request.status]}
      {request.answer && <> {request.answer}</>}
    </Callout>
  );
}

import type { Switch } from "./switch";

const live = "app/features/committee/live-attendance.server.test.ts";

export default [
  {
    protection: "An arrival is not rewritten", sql: "drop trigger attendance_span_kept on attendance_span",
    proof: live, title: "only the chair marks them, for a valid mandate; what is marked is not rewritten",
  },
  {
    protection: "Two items never share a place on an agenda", sql: "alter table examination drop constraint examination_place_on_agenda",
    proof: "app/features/committee/change-meeting.server.test.ts", title: "two items change places; the first goes no higher; two hands at once leave two places",
  },
  {
    protection: "An adjourned file does not come back after its last day", file: "app/features/label/submit-application.server.ts",
    from: `if (isLapsed(application.resubmitBy, at)) throw new DomainError("application.lapsed");`, to: ``,
    proof: "app/features/committee/adjournment.server.test.ts", title: "over, the submission is refused and the clock closes the file, once; holder and team are told; a new request is possible",
  },
  {
    protection: "The wall shows no vote before the close", file: "app/features/committee/projection.server.ts",
    from: `choice: closed ? (vote?.choice ?? null) : null`, to: `choice: vote?.choice ?? null`,
    proof: "app/features/committee/projection.server.test.ts", title: "before the close: marks, never a vote, a word or a person, whoever looks",
  },
  {
    protection: "Minutes are read by the seats once signed", file: "app/features/committee/minutes.server.ts",
    from: `if (!signedAt && !can(actor, "meeting.prepare") && actor.accountId !== chairAccountId) throw notFound();`, to: ``,
    proof: "app/features/committee/minutes.server.test.ts", title: "the job writes one PDF, however often it runs; seats and team may read it, nobody else",
  },
  {
    protection: "Calendars are given a growing SEQUENCE", file: "app/features/committee/invited.server.ts",
    from: `sequence + Number(swaps)`, to: `sequence`,
    proof: "app/features/committee/meeting-invitations.server.test.ts", title: "from the invitation to its cancellation",
  },
  {
    protection: "A vote and a closing never wait for one another", file: "app/features/committee/meeting-lock.server.ts",
    from: `.forNoKeyUpdate()`, to: `.forUpdate()`,
    proof: "app/features/committee/committee-races.server.test.ts", title: "a vote being written and a closing that waits for it both go through: the vote counts",
  },
  {
    protection: "Nobody leaves another's mandate", file: "app/features/committee/end-mandate.server.ts",
    from: `if (holderId && mandate.accountId !== holderId) throw notFound();`, to: ``,
    proof: "app/features/committee/mandates.server.test.ts", title: "is said by its holder too",
  },
] satisfies Switch[];

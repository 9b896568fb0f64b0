import type { Switch } from "./switch";

const proof = "app/features/partners/partners.server.test.ts";
const lock = "app/features/partners/lock-partner.server.ts";

export default [
  { protection: "Only the team writes in the directory", file: lock, from: `if (!can(actor, "partner.manage")) throw notFound();`, to: "", proof, title: "only the team writes in it" },
  { protection: "A partner's people change its own sheet only", file: lock, from: `|| !actor.partnerIds.includes(partnerId)`, to: "", proof, title: "nothing of another's" },
  { protection: "A closed partner is asked nothing more", file: "app/features/label/request-attestation.server.ts", from: `.where("id", "=", partnerId).where("closedAt", "is", null)`, to: `.where("id", "=", partnerId)`, proof, title: "leaves the directory and is asked nothing more" },
  {
    protection: "A seat stays known as prescribing through the double of its partner", file: "app/features/committee/attestations-of-seats.server.ts",
    from: `eb.fn.coalesce("partner.mergedIntoId", "partner.id").as("partnerId")`, to: `eb.ref("partner.id").as("partnerId")`, proof, title: "counts for the seat of the one that is kept",
  },
  { protection: "A double never leads to a closed partner", sql: "drop trigger partner_merge_guarded on partner", proof, title: "the database lets no double lead to a closed one" },
  { protection: "A merge of partners stays written", sql: "drop trigger partner_merge_append_only on partner_merge", proof, title: "a merge stays written" },
  {
    protection: "A partner's funnel counts its own people only", file: "app/features/partners/funnel.server.ts",
    from: "where t.partner_id = any (${[...actor.partnerIds]}::uuid[]) and t.status = 'given'", to: "where t.status = 'given'",
    proof: "app/features/partners/funnel.server.test.ts", title: "and nothing of others",
  },
  {
    protection: "An invitation to answer for a partner opens the account of its address only", file: "app/features/partners/join-partner.server.ts",
    from: `invitation.email.toLowerCase() !== actor.email.toLowerCase()`, to: "invitation.email === actor.name", proof: "app/features/partners/partner-people.server.test.ts", title: "opens for no other address",
  },
  {
    protection: "A partner's invitation keeps its secret hashed", file: "app/features/partners/partner-invitations.server.ts",
    from: `createHash("sha256").update(secret).digest("base64url")`, to: "(void createHash, secret)", proof: "app/features/partners/partner-people.server.test.ts", title: "its secret is nowhere in the table",
  },
  {
    protection: "A partner brings people in its own name only", file: "app/features/enquiries/bring-enquiry.server.ts",
    from: ` || !actor.partnerIds.includes(partnerId)`, to: "", proof: "app/features/enquiries/bring-enquiry.server.test.ts", title: "nobody's to bring in another partner's name",
  },
] satisfies Switch[];

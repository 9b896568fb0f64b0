import type { Switch } from "./switch";

const rules = { file: "app/features/label/attestation.ts", proof: "app/features/label/attestation.test.ts" };
const links = "app/features/label/attestation-links.server.ts";
const withdraw = "app/features/label/withdraw-attestation.server.ts";
const commands = "app/features/label/attestation.server.test.ts";
const signed = { file: "app/lib/signed-link.server.ts", proof: "app/lib/signed-link.server.test.ts" };

/** What keeps a partner's mailed link from opening longer, for others, or for something else. */
export default [
  { protection: "A link ends with its term", from: "now < link.expiresAt && now < live.expiresAt", to: "true", title: "at its end", ...rules },
  { protection: "A link that was replaced opens no more", from: "live?.secretHash !== link.secretHash", to: "live === null", title: "replaced by another", ...rules },
  { protection: "A link that was revoked opens no more", from: "live?.secretHash !== link.secretHash", to: "false && live?.secretHash", title: "revoked", ...rules },
  { protection: "Nobody is pestered through us", from: "today.length < LINKS_A_DAY && today.every(({ revokedAt }) => revokedAt !== null)", to: "today.length >= 0", title: "one living link a day", ...rules },
  { protection: "Revocation is asked of the database", file: links, from: `    .where("revokedAt", "is", null)\n    .executeTakeFirst();`, to: "    .executeTakeFirst();", proof: commands, title: "when the team ends it" },
  { protection: "A link's secret is stored hashed", file: links, from: `secretHash: hash(secret), issuedAt`, to: "secretHash: secret, issuedAt", proof: commands, title: "keeps of a link nothing that opens it" },
  { protection: "A request is taken back by its own holder", file: withdraw, from: `if (attestation?.applicationId !== applicationId) throw notFound();`, to: "if (!attestation) throw notFound();", proof: commands, title: "by its own people only" },
  { protection: "Taking a request back ends its link", file: withdraw, from: `    await revokeLinks(trx, id, at, actor.accountId);\n    await recordTransition`, to: "    await recordTransition", proof: commands, title: "when the holder takes its request back" },
  { protection: "An answer by a closed link is refused under the lock", file: "app/features/label/answer-attestation.server.ts", from: `if (!(await openLink(trx, token, at))?.opens) throw`, to: `if (false) throw`, proof: commands, title: "when the team ends it" },
  { protection: "One living link per request", sql: "drop index attestation_link_live_idx", proof: commands, title: "two living links cannot be" },
  { protection: "A link is signed for one purpose", from: "|| parsed.data.for !== purpose", to: "", title: "made for one thing opens nothing else", ...signed },
] satisfies Switch[];

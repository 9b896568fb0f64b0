import { sql } from "kysely";
import { describe, expect, test } from "vitest";
import { db } from "#db";
import { aMember, aTeamMember, actorOf } from "#tests/factories/accounts";
import { aCompleteDraft } from "#tests/factories/label";
import { aPartner } from "#tests/factories/projects";
import { useTestDatabase } from "#tests/database";
import { listAttestingPartners } from "~/features/committee/attestations-of-seats.server";
import { requestAttestation } from "~/features/label/request-attestation.server";
import { listPartners } from "~/features/projects/partners.server";
import { changeOwnPartner, changePartner } from "./change-partner.server";
import { closePartner, reopenPartner } from "./close-partner.server";
import { createPartner } from "./create-partner.server";
import { mergePartners } from "./merge-partners.server";
import type { PartnerInput } from "./partner.schemas";
import { getPublicPartner, listDirectory } from "./partners.server";
import { getTeamPartner, listPartnerHistory, partnerTyped } from "./team-partners.server";

useTestDatabase();

const sheet = (name: string, given: Partial<PartnerInput> = {}): PartnerInput => ({
  name, kind: "association", email: "accueil@example.org", summary: "Nous aidons les projets de notre coin.", contactEmail: null, phone: null, website: null,
  address: null, opening: null, themes: [], situations: ["idea"], departement: undefined, epcis: ["200072460"], communes: "62400 Béthune\n62100 Calais", ...given,
});
const own = ({ summary, contactEmail, phone, website, address, opening, themes, situations }: PartnerInput) => ({ summary, contactEmail, phone, website, address, opening, themes, situations });
const audited = (objectId: string) => db.selectFrom("auditEntry").select(["action"]).where("objectId", "=", objectId).orderBy("position").execute();

describe("the directory", () => {
  test("a partner is found by its address, with its places in words", async () => {
    const team = await aTeamMember();
    const id = await createPartner(team, sheet("Le Relais d’Exemple"));
    const { partner } = await getPublicPartner("le-relais-d-exemple");
    expect(partner).toMatchObject({ id, name: "Le Relais d’Exemple", situations: ["idea"] });
    expect(partner!.places).toEqual(["CA de Béthune-Bruay, Artois-Lys Romane", "Béthune", "Calais"]);
    expect(await audited(id)).toEqual([{ action: "partner.created" }]);
  });

  test("the public reads neither the address of requests nor the members", async () => {
    const team = await aTeamMember();
    await createPartner(team, sheet("Discret", { email: "interne@example.org" }));
    expect(JSON.stringify(await listDirectory())).not.toContain("interne@example.org");
  });

  test("only the team writes in it", async () => {
    const { partner, partnerId } = await aPartner();
    for (const person of [await aMember(), partner]) {
      await expect(createPartner(person, sheet("Intrus"))).rejects.toMatchObject({ status: 404 });
      await expect(changePartner(person, partnerId, sheet("Intrus"))).rejects.toMatchObject({ status: 404 });
      await expect(closePartner(person, partnerId, "Une raison")).rejects.toMatchObject({ status: 404 });
      await expect(mergePartners(person, partnerId, { keptId: partnerId, reason: "Une raison" })).rejects.toMatchObject({ status: 404 });
    }
  });

  test("a namesake is refused, accents or not, beside its field", async () => {
    const team = await aTeamMember();
    await createPartner(team, sheet("Les Échelles"));
    await expect(createPartner(team, sheet("les echelles"))).rejects.toMatchObject({ code: "partner.namesake", field: "name" });
  });

  test.each<[string, Partial<PartnerInput>, string, string]>([
    ["without any place", { epcis: [], communes: "" }, "partner.no_territory", "departement"],
    ["with a group that is none", { epcis: ["000000000"] }, "partner.unknown_epci", "epcis"],
    ["with a commune that is none", { communes: "Nulle-Part-sur-Rien" }, "territory.commune_unknown", "communes"],
  ])("%s nothing is written", async (_title, given, code, field) => {
    const team = await aTeamMember();
    await expect(createPartner(team, sheet("Mal placé", given))).rejects.toMatchObject({ code, field });
    expect(await db.selectFrom("partner").select("id").where("name", "=", "Mal placé").execute()).toEqual([]);
  });
});

describe("a sheet that changes", () => {
  test("keeps what it said, field by field", async () => {
    const team = await aTeamMember();
    const id = await createPartner(team, sheet("Mobile"));
    await changePartner(team, id, sheet("Mobile", { phone: "03 21 00 00 00", departement: "on", epcis: [], communes: "" }));
    const history = await listPartnerHistory(id);
    expect(history.map(({ field, previous, corrected }) => [field, previous, corrected])).toEqual([
      ["phone", "—", "03 21 00 00 00"],
      ["territories", "CA de Béthune-Bruay, Artois-Lys Romane, Béthune, Calais", "Tout le Pas-de-Calais"],
    ]);
    expect(partnerTyped(await getTeamPartner(team, id))).toMatchObject({ departement: "on", epcis: [], communes: "" });
    await expect(changePartner(team, id, sheet("Mobile", { phone: "03 21 00 00 00", departement: "on", epcis: [], communes: "" }))).rejects.toMatchObject({ code: "partner.nothing" });
  });

  test("its own people change its words, and nothing of another's", async () => {
    const { partner, partnerId } = await aPartner("Chez nous");
    const { partnerId: otherId } = await aPartner("Chez eux");
    await changeOwnPartner(partner, partnerId, own(sheet("")));
    expect(await listPartnerHistory(partnerId)).toContainEqual(expect.objectContaining({ field: "summary", by: partner.name }));
    await expect(changeOwnPartner(partner, otherId, own(sheet("")))).rejects.toMatchObject({ status: 404 });
  });
});

describe("a partner that closes", () => {
  test("leaves the directory and is asked nothing more, then comes back", async () => {
    const team = await aTeamMember();
    const draft = await aCompleteDraft();
    const id = await createPartner(team, sheet("Fermé"));
    await closePartner(team, id, "Dissous cette année");
    expect((await listDirectory()).map((partner) => partner.id)).not.toContain(id);
    expect((await listPartners()).map((partner) => partner.id)).not.toContain(id);
    await expect(requestAttestation(draft.holder, draft.applicationId, id)).rejects.toMatchObject({ code: "attestation.unknown_partner" });
    await expect(getPublicPartner("ferme")).rejects.toMatchObject({ status: 404 });
    await expect(changePartner(team, id, sheet("Fermé", { phone: "03 21 00 00 00" }))).rejects.toMatchObject({ code: "partner.closed" });
    await expect(closePartner(team, id, "Encore une fois")).rejects.toMatchObject({ code: "partner.closed" });
    await reopenPartner(team, id, "Reparti sous une autre forme");
    expect((await listDirectory()).map((partner) => partner.id)).toContain(id);
  });
});

describe("doubles", () => {
  test("the double leads to the one that is kept, and its people answer for both", async () => {
    const team = await aTeamMember();
    const { partner: person, partnerId: mergedId } = await aPartner("Double");
    const keptId = await createPartner(team, sheet("Gardé"));
    const { slug } = await db.selectFrom("partner").select("slug").where("id", "=", mergedId).executeTakeFirstOrThrow();
    await mergePartners(team, mergedId, { keptId, reason: "Inscrit deux fois" });
    expect(await getPublicPartner(slug)).toEqual({ partner: null, movedTo: "garde" });
    expect((await actorOf(person.accountId)).partnerIds.toSorted()).toEqual([mergedId, keptId].toSorted());
    await expect(reopenPartner(team, mergedId, "Finalement non")).rejects.toMatchObject({ code: "partner.merged" });
    await expect(mergePartners(team, keptId, { keptId: mergedId, reason: "En rond" })).rejects.toMatchObject({ code: "partner.merge_unknown" });
  });

  test("what the double attested counts for the seat of the one that is kept", async () => {
    const team = await aTeamMember();
    const draft = await aCompleteDraft();
    const mergedId = (await db.selectFrom("attestation").select("partnerId").where("id", "=", draft.attestationId).executeTakeFirstOrThrow()).partnerId;
    await db.updateTable("attestation").set({ status: "given", relation: "follows", signatory: "Sacha", answeredAt: new Date() }).where("id", "=", draft.attestationId).execute();
    const keptId = await createPartner(team, sheet("Siège"));
    await mergePartners(team, mergedId, { keptId, reason: "Inscrit deux fois" });
    expect(await listAttestingPartners(db, draft.applicationId)).toEqual([keptId]);
  });

  test("who holds a seat is kept", async () => {
    const team = await aTeamMember();
    const { partnerId } = await aPartner("Au comité");
    const keptId = await createPartner(team, sheet("Autre"));
    await db.insertInto("seat").values({ key: "un-siege", name: "Un siège", position: 90, partnerId }).execute();
    await expect(mergePartners(team, partnerId, { keptId, reason: "Inscrit deux fois" })).rejects.toMatchObject({ code: "partner.merge_seat" });
  });

  test("the database lets no double lead to a closed one", async () => {
    const [{ partnerId: one }, { partnerId: two }] = [await aPartner("Un"), await aPartner("Deux")];
    const closed = { closedAt: new Date(), closedReason: "Fermé" };
    await db.updateTable("partner").set(closed).where("id", "=", two).execute();
    await expect(db.updateTable("partner").set({ ...closed, mergedIntoId: two }).where("id", "=", one).execute()).rejects.toThrow(/closed or merged/);
  });

  test("a merge stays written", async () => {
    const team = await aTeamMember();
    const [{ partnerId: mergedId }, { partnerId: keptId }] = [await aPartner("Trois"), await aPartner("Quatre")];
    await mergePartners(team, mergedId, { keptId, reason: "Inscrit deux fois" });
    await expect(sql`delete from partner_merge where merged_id = ${mergedId}`.execute(db)).rejects.toThrow(/append-only/);
  });
});

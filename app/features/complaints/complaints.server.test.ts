import { randomUUID } from "node:crypto";
import { beforeAll, describe, expect, test } from "vitest";
import { db } from "#db";
import { useTestDatabase } from "#tests/database";
import { aMember, aTeamMember } from "#tests/factories/accounts";
import { aGiftWithReward } from "#tests/factories/complaints";
import { donationUrl } from "~/features/donations/donation-link.server";
import { addToComplaint } from "./add-to-complaint.server";
import { answerComplaint, noteComplaint } from "./answer-complaint.server";
import { askHolder, getRewardPage } from "./ask-holder.server";
import { complaintPath } from "./complaint-link.server";
import { countComplaints, getByLink, getTeamComplaint, listComplaints, listRegister } from "./complaints.server";
import { enterComplaint, fileComplaint } from "./file-complaint.server";
import { forgetComplaints } from "./forget-complaints.server";
import { assignComplaint, moveComplaint, noteAcknowledged } from "./move-complaint.server";

useTestDatabase();

let team: Awaited<ReturnType<typeof aTeamMember>>;
beforeAll(async () => {
  team = await aTeamMember();
});

const said = (over: { gift?: string | null; formToken?: string } = {}) => ({ formToken: randomUUID(), subject: "gift" as const, name: "Zoé Exemple", email: "zoe@example.org", body: "Mon remboursement n’est pas arrivé sur mon compte.", gift: null, ...over });
const mailsOf = async (id: string) => db.selectFrom("mailMessage").select(["template", "recipient", "props"]).where("key", "like", `complaint:${id}:%`).orderBy("template").execute();
const tokenOf = (id: string) => complaintPath(id).split("/").at(-1)!;
const write = (body: string) => ({ formToken: randomUUID(), body });
const answer = () => ({ ...write("Le virement est parti ce matin, il arrive demain."), outcome: "upheld" as const });

describe("what comes in", () => {
  test("gets its number and its delay, acknowledged at once without a word of what was typed; sent twice, one line", async () => {
    const formToken = randomUUID();
    const [id, again] = [await fileComplaint(said({ formToken })), await fileComplaint(said({ formToken }))];
    expect(again).toBe(id);
    const mails = await mailsOf(id);
    expect(mails.filter(({ template }) => template === "complaint-received")).toMatchObject([{ recipient: "zoe@example.org" }]);
    expect(JSON.stringify(mails)).not.toMatch(/Zoé|sur mon compte/);
    expect(mails.some(({ template }) => template === "complaint-to-answer")).toBe(true);
    expect(await getByLink(tokenOf(id))).toMatchObject({ status: "received", body: said().body, reference: expect.stringMatching(/^R-20\d\d-\d{4}$/) });
  });

  test("two at once get two numbers that follow one another", async () => {
    const ids = await Promise.all([fileComplaint(said()), fileComplaint(said()), fileComplaint(said())]);
    const numbers = (await db.selectFrom("complaint").select("number").where("id", "in", ids).orderBy("number").execute()).map(({ number }) => number);
    expect(numbers).toEqual([numbers[0], numbers[0]! + 1, numbers[0]! + 2]);
  });

  test("by post, the acknowledgement is noted by the team, once", async () => {
    const id = await enterComplaint(team, { ...said(), channel: "post", receivedOn: "2026-11-02", email: null, postalAddress: "1 rue de l’Exemple, 62000 Arras" });
    expect(await getTeamComplaint(team, id)).toMatchObject({ acknowledgedAt: null, acknowledgeBy: "2026-11-17", answerBy: "2027-01-02" });
    const [onTheDay, theDayAfter] = [await countComplaints(new Date("2027-01-02T22:00:00Z")), await countComplaints(new Date("2027-01-03T12:00:00Z"))];
    expect(theDayAfter.late - onTheDay.late).toBe(1);
    await expect(noteAcknowledged(team, id, "2026-11-01")).rejects.toMatchObject({ code: "complaints.in_future" });
    await noteAcknowledged(team, id, "2026-11-05");
    await expect(noteAcknowledged(team, id, "2026-11-05")).rejects.toMatchObject({ code: "complaints.acknowledged" });
  });
});

describe("the answer", () => {
  test("is mailed once with the mediator; a note of the team is never shown by the link", async () => {
    const id = await fileComplaint(said());
    await moveComplaint(team, id, "take", null);
    await noteComplaint(team, id, write("Vu avec la banque, attendre lundi."));
    const once = answer();
    await answerComplaint(team, id, once);
    await answerComplaint(team, id, once);
    expect((await mailsOf(id)).filter(({ template }) => template === "complaint-answer")).toMatchObject([{ recipient: "zoe@example.org", props: { mediator: expect.stringContaining("Médiat") } }]);
    expect((await getByLink(tokenOf(id))).messages.map(({ kind }) => kind)).toEqual(["answer"]);
    expect((await getTeamComplaint(team, id)).messages.map(({ kind }) => kind)).toEqual(["note", "answer"]);
  });

  test("is not the end: whoever complains opens it again by writing, with a new delay", async () => {
    const id = await fileComplaint(said());
    await answerComplaint(team, id, answer());
    await moveComplaint(team, id, "close", null);
    await db.updateTable("complaint").set({ answerBy: "2026-12-01" }).where("id", "=", id).execute();
    await addToComplaint(id, write("Il n’est toujours pas arrivé."));
    const { status, answerBy, closedAt } = await getTeamComplaint(team, id);
    expect([status, closedAt, answerBy > "2026-12-01"]).toEqual(["in_progress", null, true]);
    await expect(moveComplaint(team, id, "close", null)).rejects.toMatchObject({ code: "complaints.wrong_state" });
  });
});

test("the register is the team's alone; its lines stay as they came", async () => {
  const [id, stranger] = [await fileComplaint(said()), await aMember()];
  for (const ask of [() => listComplaints(stranger, "all"), () => listRegister(stranger), () => getTeamComplaint(stranger, id), () => answerComplaint(stranger, id, answer()), () => moveComplaint(stranger, id, "take", null)])
    await expect(ask()).rejects.toMatchObject({ status: 404 });
  await expect(assignComplaint(team, id, stranger.accountId)).rejects.toMatchObject({ code: "complaints.not_team" });
  await expect(getByLink(`${id}.forged`)).rejects.toMatchObject({ status: 404 });
  await expect(db.updateTable("complaint").set({ body: "Autre chose." }).where("id", "=", id).execute()).rejects.toThrow("stays as it came");
  await expect(db.deleteFrom("complaint").where("id", "=", id).execute()).rejects.toThrow();
});

test("five years after its end its names and words are gone, its line stays", async () => {
  const [old, fresh] = [await fileComplaint(said()), await fileComplaint(said())];
  for (const id of [old, fresh]) {
    await answerComplaint(team, id, answer());
    await moveComplaint(team, id, "close", null);
  }
  await db.updateTable("complaint").set({ closedAt: new Date("2020-01-01T12:00:00Z") }).where("id", "=", old).execute();
  await forgetComplaints(new Date());
  expect(await getTeamComplaint(team, old)).toMatchObject({ name: null, email: null, body: "", outcome: "upheld", messages: [{ body: "" }] });
  expect(await getTeamComplaint(team, fresh)).toMatchObject({ name: "Zoé Exemple", forgottenAt: null });
  await expect(addToComplaint(old, write("Encore."))).rejects.toMatchObject({ code: "complaints.forgotten" });
});

describe("a reward that never came", () => {
  test("its holder is asked first, with the donor's address to answer to, once in seven days", async () => {
    const { token, holderEmail, donorEmail } = await aGiftWithReward();
    expect(await getRewardPage(token)).toMatchObject({ askedAt: null, rewards: [{ title: expect.any(String) }] });
    await askHolder(token, write("Bonjour, où en est mon panier de légumes ?"));
    const mails = await db.selectFrom("mailMessage").select("props").where("template", "=", "reward-reminder").where("recipient", "=", holderEmail).execute();
    expect(mails).toMatchObject([{ props: { donorEmail } }]);
    await expect(askHolder(token, write("Et maintenant, où en est-il ?"))).rejects.toMatchObject({ code: "complaints.reward_asked" });
  });

  test("then the complaint names the gift by its link, and no other", async () => {
    const { donationId } = await aGiftWithReward();
    const id = await fileComplaint(said({ gift: donationUrl(donationId) }));
    expect(await getTeamComplaint(team, id)).toMatchObject({ gift: { id: donationId } });
    await expect(fileComplaint(said({ gift: `${donationId}.forged` }))).rejects.toMatchObject({ code: "complaints.gift_unknown", field: "gift" });
  });
});

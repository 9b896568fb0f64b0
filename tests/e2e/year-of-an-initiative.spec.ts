import { expect, test, type Browser, type Page } from "@playwright/test";
import sharp from "sharp";
import { aPitch } from "#tests/factories/film";
import { moveUntil, oneDayLater } from "./steps/bar";
import { openEdition, type OpenEdition } from "./steps/edition";
import { countersignAndPay, giveAccount, readAccount, sendConvention, signAndSayWhere } from "./steps/grant";
import { announceWorkshop, checkFile, handFileIn, noteWhoCame, propose, select, type Idea } from "./steps/initiative";
import { confirmAndSeal, makeKey, nameOffice, openBox, recount, roundOf, setHours } from "./steps/office";
import { keyTwice, markVoter, openTownHall } from "./steps/paper";
import { alongside } from "./steps/people";
import { publishFilm, sendFilm, watchFilm, writeCaptions } from "./steps/pitch";
import { rowsOf } from "./steps/sql";
import { stopAt } from "./steps/stop";
import { passTheDoor, vote } from "./steps/vote";
import { drawReceipt } from "~/features/ballots/secret";

const idea: Idea = {
  title: "Le four du quartier", summary: "Un four à pain au milieu du quartier, ouvert chaque samedi à qui veut cuire son pain.",
  what: "Construire un four à pain au milieu du quartier, avec les habitants, puis l’ouvrir chaque samedi matin à qui veut y cuire son pain.",
  forWhom: "Les habitants du quartier, petits et grands : deux cents personnes à peu près.", calendar: "Chantier en mars avec les habitants, première fournée en juin.",
  category: /^Coup de pouce/, answer: "Le quartier le demande depuis longtemps, et dix personnes s’en occupent.", cost: "4 000", others: "1 000", asked: "3 000",
};
const members = ["departement", "claire", "pret-honneur"] as const;
const workshop = "Comptoir de Béthune";

/** The other one on the ballot: its own road is the same, and another journey's matter. Returns its title. */
async function another({ id }: OpenEdition): Promise<string> {
  const [row] = await rowsOf<{ id: string; title: string }>(
    `insert into initiative (edition_id, project_id, category_id, status, title, summary, request_cents, theme, commune_code, is_demo, created_by, created_at)
       select $1, p.id, c.id, 'selected', 'La bibliothèque du canal', 'Des livres qui voyagent de quai en quai.', 250000, p.theme, p.commune_code, true, a.id, now()
       from project p, edition_category c, account a where c.edition_id = $1 and a.email = 'nadia@example.org' and not exists (select from initiative where project_id = p.id and edition_id = $1) order by p.name, c.position limit 1 returning id, title`, [id]);
  await rowsOf(
    `insert into pitch_video (initiative_id, source, status, link_provider, link_host, link_ref, link_captioned, transcript, published_at, is_demo, created_by, created_at, updated_at)
       select $1, 'link', 'published', 'youtube', 'www.youtube-nocookie.com', 'dQw4w9WgXcQ', true, 'Des livres voyagent de quai en quai.', now(), true, created_by, now(), now() from initiative where id = $1`, [row!.id]);
  return row!.title;
}

/** Each at their own browser; one has no JavaScript. */
async function twoVote(browser: Browser, { year }: OpenEdition, other: string): Promise<void> {
  const ways = [{ javaScriptEnabled: true, firstName: "Yvonne", titles: [idea.title, other] }, { javaScriptEnabled: false, firstName: "Zélie", titles: [idea.title] }];
  for (const { javaScriptEnabled, firstName, titles } of ways) {
    const voter = await browser.newPage({ javaScriptEnabled });
    await passTheDoor(voter, firstName, year);
    await vote(voter, titles);
    await voter.close();
  }
}

/** Two more come to the town hall; their ballots name the initiative by its number. */
async function twoVoteOnPaper(agent: Page, edition: OpenEdition) {
  const [line] = await rowsOf<{ number: number }>("select number from ballot_line join initiative i on i.id = initiative_id where i.edition_id = $1 and i.title = $2", [edition.id, idea.title]);
  const place = await openTownHall(agent, edition, "Mairie de Béthune");
  for (const firstName of ["Lucienne", "Marceau"]) await markVoter(agent, place, firstName);
  return { place, ballots: [drawReceipt(), drawReceipt()].map((receipt) => ({ receipt, numbers: String(line!.number) })) };
}

/** Whoever keys a pile, or notes a payment, is not alone: the label has a second person. */
const hireColleague = () => rowsOf("update account set is_team = true where email = 'gaston@example.org'", []);

async function untilTheBoxIsClosed(team: Page, edition: OpenEdition): Promise<void> {
  await moveUntil(() => oneDayLater(team), async () => (await roundOf(edition)).closed !== null);
}

test("from an idea to the account given, with a film, a vote cast at home and on paper, and a count that a browser agrees with", async ({ page: team, browser }) => {
  test.setTimeout(300_000);
  await team.goto("/");
  const holder = await alongside(browser);
  const edition = await test.step("the team opens the year", () => openEdition(team, {
    ideas: [0, 1], files: [0, 1], committee: [0, 1], budget_writing: [0, 0], shooting: [0, 1], training: [0, 1], vote: [2, 3], results: [4, 30], accountability: [4, 400],
  }));
  const guests = await announceWorkshop(team, workshop);
  const page = await test.step("a holder proposes an idea and takes a place at a comptoir", () => propose(holder, idea, workshop));
  await oneDayLater(team);
  await test.step("who came writes a file with a balanced budget", async () => {
    await noteWhoCame(team, guests, "Louise Exemple");
    await handFileIn(holder, page, idea);
  });
  await test.step("the team checks, the committee selects", async () => {
    await checkFile(team, edition, idea);
    await select(team, edition, idea);
  });
  await test.step("a film is sent, captioned and published", async () => {
    await sendFilm(holder, page, aPitch(2));
    await writeCaptions(holder);
    await publishFilm(team, edition, idea.title);
    await watchFilm(holder, edition, idea.title);
  });
  const other = await another(edition);
  const shares = await test.step("the office makes its key, the team seals", async () => {
    await setHours(team, edition, 1, 2);
    await nameOffice(team, edition, members);
    const made = await makeKey(team, members);
    await confirmAndSeal(team, edition, members);
    return made;
  });
  await oneDayLater(team);
  await test.step("people vote at home", () => twoVote(browser, edition, other));
  const paper = await test.step("people vote at the town hall", () => twoVoteOnPaper(team, edition));
  await untilTheBoxIsClosed(team, edition);
  await hireColleague();
  await test.step("two people key what paper says", () => keyTwice(team, paper.place, paper.ballots, ["nadia", "gaston"]));
  await test.step("the office opens, the team publishes, a browser counts the same", async () => {
    await openBox(team, edition, shares);
    expect(await rowsOf("select voters, paper_marks from round_result where round_id = $1", [(await roundOf(edition)).id])).toEqual([{ voters: 4, paper_marks: 2 }]);
    await team.goto(`/budget-citoyen/${edition.year}/resultats`);
    await stopAt(team, /lauréates?/);
    await recount(team, edition);
  });
  await test.step("the grant is signed and paid", async () => {
    await sendConvention(team, edition, idea);
    await signAndSayWhere(holder, idea);
    await countersignAndPay(team, edition, idea, "gaston");
  });
  await test.step("the account is given, accepted and public", async () => {
    await giveAccount(holder, edition, idea, await sharp({ create: { width: 900, height: 600, channels: 3, background: "#c2410c" } }).jpeg().toBuffer());
    await readAccount(holder, edition, idea);
  });
});

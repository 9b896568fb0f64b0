import { belfry } from "./belfry";
import { citizen } from "./citizen";
import { house } from "./house";
import { patterns } from "./patterns";
import { round } from "./round";
import { terril } from "./terril";
import { waves } from "./waves";
import { wheelchair } from "./wheelchair";

export const heroWidth = 1600;
export const heroHeight = 660;
const ground = 540;
const summit = { x: 1296, y: ground - 352 };

const cliffs = `<g transform="translate(0 172.8) scale(1 .68)">
  <path d="M330 ${ground}V446l20-14 12-22 30-8 56 4 44 16 52 4 40 22 58 12 70 40 100 40z" fill="var(--ill-cliff)"/>
  <path d="M336 462h74M340 484h130M336 508h210M450 446l70 8M530 478l80 10" stroke="var(--ill-cliff-line)" stroke-width="2.5" fill="none" stroke-dasharray="26 9 12 7"/>
  <path d="M392 402l56 4 44 16 52 4 40 22 58 12 70 40 100 40h110l-90-46-84-30-70-12-50-22-60-4-44-12z" fill="var(--ill-field)"/></g>`;

/** Sand, flax in flower, beet rows, rape: every edge on the 3:4 slope. */
const fields = (id: string) => {
  const flax = `M560 ${ground + 8}h210l-149.3 112H411z`;
  const beet = `M790 ${ground + 8}h190l149.3 112H640z`;
  return `<path d="M0 ${ground}H${heroWidth}v120H0z" fill="var(--ill-field)"/>
  <path d="M330 ${ground}h210l-160 120H170z" fill="var(--sand)"/>
  <path d="${flax}" fill="var(--ill-paper)"/><path d="${flax}" fill="url(#${id}-flax)"/>
  <path d="${beet}" fill="var(--ill-field)"/><path d="${beet}" fill="url(#${id}-beet)"/>
  <path d="M1000 ${ground + 8}H${heroWidth}v112h-450.7z" fill="var(--colza)"/>
  <path d="M1043 ${ground + 40}H${heroWidth}M1085 ${ground + 72}H${heroWidth}M1128 ${ground + 104}H${heroWidth}" stroke="var(--ill-field)" stroke-width="6"/>`;
};

const sea = (id: string) =>
  `<clipPath id="${id}-sea"><path d="M0 ${ground - 22}h344l24 22-160 120H0z"/></clipPath><g clip-path="url(#${id}-sea)">${waves(0, ground - 22, 420, 150, 5)}</g>`;

const climbers = [
  { at: 0.1, coat: "var(--opal)", skin: "var(--ill-skin-2)", brick: "var(--ill-brick)" },
  { at: 0.22, coat: "var(--brick)", skin: "var(--ill-skin-1)", brick: "var(--ill-paper)", skirt: true },
  { at: 0.335, coat: "var(--flax)", skin: "var(--ill-skin-3)", brick: "var(--ill-brick)", hat: "#16232d" },
  { at: 0.6, coat: "var(--opal-light)", skin: "var(--ill-skin-1)", brick: "var(--flax)", hair: "#9c331b" },
];

const climb = () =>
  climbers
    .map(({ at, ...look }) => {
      const x = round(summit.x - (at * 352 * 4) / 3 - 4);
      return citizen(x, round(summit.y + at * 352 + 3), 1.25, { walks: true, ...look });
    })
    .join("") +
  `<path d="M${summit.x} ${summit.y}v-52" stroke="#16232d" stroke-width="4"/><path d="M${summit.x + 2} ${summit.y - 52}h52l-12 13 12 13h-52z" fill="var(--brick)"/>`;

/** At least one older, one young and one disabled person in any crowd. */
const crowd = () =>
  citizen(1130, 616, 1.3, {
    coat: "var(--brick)",
    skin: "var(--ill-skin-3)",
    cane: true,
    hat: "var(--ill-paper)",
  }) +
  wheelchair(1206, 620, 1.4) +
  citizen(1272, 618, 0.95, { coat: "var(--opal)", brick: "var(--ill-paper)", walks: true, hair: "#9c331b" }) +
  citizen(1326, 620, 1.35, {
    coat: "var(--flax)",
    skin: "var(--ill-skin-2)",
    brick: "var(--ill-brick)",
    skirt: true,
  }) +
  citizen(1392, 620, 1.3, { coat: "var(--opal)", hat: "var(--beet)", walks: true });

/** « La coupe »: the département cut from the sea to the slag heaps. */
export const hero = (id: string): string =>
  patterns(id, ["brick-s", "flax", "beet"]) +
  `<circle cx="1430" cy="200" r="132" fill="var(--ill-sun)"/>` +
  terril(1512, ground, 284, "var(--ill-terril-2)", "var(--ill-terril)") +
  terril(summit.x, ground, 352) +
  cliffs +
  fields(id) +
  sea(id) +
  [0, 1, 2, 3, 4].map((i) => house(id, 1170 + i * 56, ground, 56, 50)).join("") +
  climb() +
  belfry(id, 1012, ground + 12, 412) +
  crowd();

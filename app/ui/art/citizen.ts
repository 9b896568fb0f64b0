type Look = {
  coat?: string;
  skin?: string;
  hair?: string;
  hat?: string;
  skirt?: boolean;
  cane?: boolean;
  /** A brick of this colour, carried overhead. */
  brick?: string;
  /** Walking to the right, or standing. */
  walks?: boolean;
};

const coal = "#16232d";

const walking = "M-6-14-10-1-12 0h6l5-10 5 10h6L8-1 4-14z";
const standing = "M-6-14-6-2-7 0h6l1-10 2 10h6L6-2 5-14z";

const coatOf = (coat: string, skirt?: boolean) =>
  skirt
    ? `<path d="M-6-29q5.5-3 11 0l5 19q-10 2.5-21 0z" fill="${coat}"/>`
    : `<path d="M-7-27q1-4 7-4t6.5 4L7-12q-7 1.5-14 0z" fill="${coat}"/>`;

const raisedArms = (coat: string, skin: string, brick: string) =>
  `<path d="M-7-27-10-43h4l3 15zM6-27 10-43H6L3-28z" fill="${coat}"/>` +
  `<circle cx="-8" cy="-44" r="2.2" fill="${skin}"/><circle cx="8" cy="-44" r="2.2" fill="${skin}"/>` +
  `<rect x="-13" y="-55" width="26" height="10" fill="${brick}" stroke="${coal}" stroke-width="1.5"/>`;

const swingingArms = (coat: string, skin: string) =>
  `<path d="M-5-28-11-18l2.5 1.800L-3-23zM5-28l7 8-2.2 2.300L3-23z" fill="${coat}" stroke="${coal}" stroke-opacity=".18" stroke-width=".6"/>` +
  `<circle cx="-10" cy="-16.5" r="2.1" fill="${skin}"/><circle cx="11.5" cy="-18" r="2.1" fill="${skin}"/>`;

/** A person of 40 units, feet at the point given: legs, coat, arms with hands, neck, head. */
export function citizen(x: number, y: number, scale: number, look: Look = {}): string {
  const {
    coat = "var(--opal)",
    skin = "var(--ill-skin-1)",
    hair = coal,
    hat,
    skirt,
    cane,
    brick,
    walks,
  } = look;
  const parts = [
    `<path d="${walks ? walking : standing}" fill="${coal}"/>`,
    `<path d="M-2.5-33h5v5h-5z" fill="${skin}"/>`,
    coatOf(coat, skirt),
    brick ? raisedArms(coat, skin, brick) : swingingArms(coat, skin),
    cane ? `<path d="M12-18 14 0" stroke="${coal}" stroke-width="1.8"/>` : "",
    `<circle cx=".5" cy="-36.5" r="5.5" fill="${skin}"/>`,
    `<path d="M-5.5-35.500q-1-6.5 5.5-7 4.5 0 5.5 3.5-4.5.5-6-1-1 3-5 4.500z" fill="${hair}"/>`,
    hat ? `<path d="M-6.5-38.500a7 6.5 0 0 1 13 0l3 .8-3 .9H-6.500z" fill="${hat}"/>` : "",
  ];
  return `<g transform="translate(${x} ${y}) scale(${scale})">${parts.join("")}</g>`;
}

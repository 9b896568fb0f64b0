const bodies = {
  brick: (id: string) =>
    `<pattern id="${id}" width="24" height="20" patternUnits="userSpaceOnUse"><path d="M0 .75h24M0 10.75h24M.75 0v10M12.75 10v10" stroke="var(--ill-mortar)" stroke-width="1.5" fill="none"/></pattern>`,
  "brick-s": (id: string) =>
    `<pattern id="${id}" width="12" height="10" patternUnits="userSpaceOnUse"><path d="M0 .5h12M0 5.5h12M.5 0v5M6.5 5v5" stroke="var(--ill-mortar)" stroke-width="1" fill="none"/></pattern>`,
  flax: (id: string) =>
    `<pattern id="${id}" width="16" height="16" patternUnits="userSpaceOnUse" patternTransform="skewX(-36.9)"><path d="M8 0v16" stroke="var(--flax)" stroke-width="9"/></pattern>`,
  beet: (id: string) =>
    `<pattern id="${id}" width="18" height="14" patternUnits="userSpaceOnUse" patternTransform="skewX(36.9)"><path d="M9 0v14" stroke="var(--beet)" stroke-width="5"/></pattern>`,
  dots: (id: string) =>
    `<pattern id="${id}" width="22" height="22" patternUnits="userSpaceOnUse"><circle cx="5" cy="5" r="2.2" fill="currentColor"/><circle cx="16" cy="16" r="2.2" fill="currentColor"/></pattern>`,
};

export type PatternName = keyof typeof bodies;

/** Each drawing carries its own patterns, named after its own id, so that two never collide on a page. */
export const patterns = (id: string, names: readonly PatternName[]): string =>
  names.length === 0 ? "" : `<defs>${names.map((name) => bodies[name](`${id}-${name}`)).join("")}</defs>`;

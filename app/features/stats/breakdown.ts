export const dimensions = ["theme", "epci", "commune", "partner"] as const;
export type Dimension = (typeof dimensions)[number];

/** One theme, place or partner, in the period. Integer cents. */
export type Share = { key: string; label: string; enquiries: number; labels: number; succeeded: number; cents: number; citizens: number };

/** What a share collected: its key is a need, a group of communes, a commune or a partner; none: ''. */
export type MoneyShare = Pick<Share, "key" | "cents" | "citizens">;

export const emptyShare = (key: string, label: string): Share => ({ key, label, enquiries: 0, labels: 0, succeeded: 0, cents: 0, citizens: 0 });

/** Shares under another name, added up: the communes of an EPCI. A campaign has one commune, so nobody is added twice. */
export function regroup(shares: readonly Share[], nameOf: (share: Share) => { key: string; label: string }): Share[] {
  const groups = new Map<string, Share>();
  for (const share of shares) {
    const { key, label } = nameOf(share);
    const group = groups.get(key) ?? emptyShare(key, label);
    for (const figure of ["enquiries", "labels", "succeeded", "cents", "citizens"] as const) group[figure] += share[figure];
    groups.set(key, group);
  }
  return [...groups.values()];
}

/** What brought most first; those that nothing is known of come last. */
export const inOrder = (shares: readonly Share[]): Share[] =>
  [...shares].sort((a, b) => Number(a.key === "") - Number(b.key === "") || b.cents - a.cents || b.enquiries - a.enquiries || a.label.localeCompare(b.label, "fr"));

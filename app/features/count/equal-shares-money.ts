import { countSupport, type Election, type Support } from "./election";
import { greatestCommonDivisor, type Rational, toNumber } from "./rational";

/**
 * The money of voters during one run of Equal Shares, twice: as floats with a proven bound on their error, which may only
 * discard, and exactly, which decides. A voter's exact money is what each bought choice cost them taken from the
 * endowment, or nothing once a purchase took all they had; so sums over thousands of voters are a few products of big
 * integers, and exactness costs little.
 */
export interface Crowd {
  election: Election;
  supports: Support[];
  /** Per class: how many voters. */
  ballots: Float64Array;
  /** The choices of class i, and their worth: from `starts[i]` to before `starts[i + 1]`. Flat arrays, since counts go through them thousands of times. */
  starts: Int32Array;
  choices: Int32Array;
  worths: Float64Array;
  /** Per candidate: the classes that want it and what it is worth to them. */
  supporters: { classes: Int32Array; worths: Float64Array; voters: number; worth: number }[];
}

export function gatherCrowd(election: Election): Crowd {
  const supports = countSupport(election);
  const wanted = election.candidates.map(() => ({ classes: [] as number[], worths: [] as number[] }));
  const starts = new Int32Array(election.classes.length + 1);
  election.classes.forEach(({ choices, worths }, position) => {
    starts[position + 1] = starts[position]! + choices.length;
    choices.forEach((choice, index) => {
      wanted[choice]!.classes.push(position);
      wanted[choice]!.worths.push(worths[index]!);
    });
  });
  return {
    election,
    supports,
    starts,
    ballots: Float64Array.from(election.classes, ({ ballots }) => ballots),
    choices: Int32Array.from(election.classes.flatMap(({ choices }) => choices)),
    worths: Float64Array.from(election.classes.flatMap(({ worths }) => worths)),
    supporters: wanted.map(({ classes, worths }, candidate) => ({
      classes: Int32Array.from(classes),
      worths: Float64Array.from(worths),
      voters: supports[candidate]!.votes,
      worth: supports[candidate]!.score,
    })),
  };
}

const ROUNDING = 2 ** -52;

export class Money {
  /** Floats; each within `error` of the truth. */
  private readonly about: Float64Array;
  private readonly spent: Uint8Array;
  private readonly boughtAt: Int32Array;
  private error: number;
  /** The exact price of each purchase for a worth of one, as numerators over `bottom`. */
  private readonly prices: bigint[] = [];
  private bottom = 1n;

  constructor(private readonly crowd: Crowd, readonly endowment: bigint) {
    const { classes, candidates } = crowd.election;
    this.about = new Float64Array(classes.length).fill(Number(endowment));
    this.spent = new Uint8Array(classes.length);
    this.boughtAt = new Int32Array(candidates.length).fill(-1);
    this.error = Number(endowment) * ROUNDING * 4;
  }

  /** A sure lower bound of the price that `candidate` asks per worth, starting from a lower bound: infinite when surely nobody can pay it, null in doubt. */
  lowerBound(candidate: number, from: number): number | null {
    const { classes, worths, voters } = this.crowd.supporters[candidate]!;
    const { ballots } = this.crowd;
    const { cost } = this.crowd.election.candidates[candidate]!;
    let price = from;
    for (;;) {
      let poor = 0;
      let rich = 0;
      let held = 0;
      for (let index = 0; index < classes.length; index += 1) {
        const position = classes[index]!;
        const money = this.about[position]!;
        const count = ballots[position]!;
        held += money * count;
        if (money < price * worths[index]!) poor += money * count;
        else rich += worths[index]! * count;
      }
      const doubt = voters * this.error + (classes.length + 10) * ROUNDING * (held + cost);
      if (held + doubt < cost) return Infinity;
      if (held - doubt < cost || !rich) return null;
      const next = (cost - poor) / rich;
      if (next <= price * (1 + ROUNDING * 8)) return Math.max(from, price - (2 * doubt) / rich - price * ROUNDING * 8);
      price = next;
    }
  }

  /** What those who want it still have, exactly. */
  heldFor(candidate: number): Rational {
    return { top: this.sum(this.crowd.supporters[candidate]!.classes), bottom: this.bottom };
  }

  canPay(candidate: number): boolean {
    const { top, bottom } = this.heldFor(candidate);
    return top >= BigInt(this.crowd.election.candidates[candidate]!.cost) * bottom;
  }

  /** The smallest price per worth at which those who want it pay its cost together, each at most what they have; and who pays all they have. */
  priceOf(candidate: number, atLeast: number): { price: Rational; drained: Uint8Array } {
    const { classes, worths } = this.crowd.supporters[candidate]!;
    const drained = new Uint8Array(classes.length);
    for (let index = 0; index < classes.length; index += 1)
      if (this.about[classes[index]!]! + this.error < atLeast * worths[index]!) drained[index] = 1;
    for (;;) {
      const price = this.priceWhen(candidate, drained);
      if (!this.drainMore(candidate, price, drained)) return { price, drained };
    }
  }

  private priceWhen(candidate: number, drained: Uint8Array): Rational {
    const { classes, worths } = this.crowd.supporters[candidate]!;
    let rich = 0;
    for (let index = 0; index < classes.length; index += 1) if (!drained[index]) rich += worths[index]! * this.crowd.ballots[classes[index]!]!;
    const missing = BigInt(this.crowd.election.candidates[candidate]!.cost) * this.bottom - this.sum(classes, drained);
    return { top: missing, bottom: this.bottom * BigInt(rich) };
  }

  /** Marks who has less than the price asks of them; floats leave the near ones to exact figures. */
  private drainMore(candidate: number, price: Rational, drained: Uint8Array): boolean {
    const { classes, worths } = this.crowd.supporters[candidate]!;
    const near = toNumber(price);
    let more = false;
    for (let index = 0; index < classes.length; index += 1) {
      const position = classes[index]!;
      const asked = near * worths[index]!;
      if (drained[index] || this.about[position]! - this.error > asked * (1 + ROUNDING * 8)) continue;
      const money = this.exactly(position);
      if (money * price.bottom >= price.top * BigInt(worths[index]!) * this.bottom) continue;
      drained[index] = 1;
      more = true;
    }
    return more;
  }

  buy(candidate: number, price: Rational, drained: Uint8Array): void {
    const { classes, worths } = this.crowd.supporters[candidate]!;
    const near = toNumber(price);
    for (let index = 0; index < classes.length; index += 1) {
      const position = classes[index]!;
      if (drained[index]) {
        this.about[position] = 0;
        this.spent[position] = 1;
      } else this.about[position]! -= near * worths[index]!;
    }
    const times = price.bottom / this.bottom;
    const divisor = greatestCommonDivisor(price.top, times);
    for (let index = 0; index < this.prices.length; index += 1) this.prices[index]! *= times / divisor;
    this.bottom *= times / divisor;
    this.boughtAt[candidate] = this.prices.push(price.top / divisor) - 1;
    this.error += Number(this.endowment) * ROUNDING * 16;
  }

  /** What one voter of a class still has, as a numerator over `bottom`. */
  private exactly(position: number): bigint {
    if (this.spent[position]) return 0n;
    const { starts, choices, worths } = this.crowd;
    let money = this.endowment * this.bottom;
    for (let index = starts[position]!; index < starts[position + 1]!; index += 1) {
      const at = this.boughtAt[choices[index]!]!;
      if (at >= 0) money -= this.prices[at]! * BigInt(worths[index]!);
    }
    return money;
  }

  /** What all voters of these classes still have together; with `only`, of those marked. */
  private sum(classes: Int32Array, only?: Uint8Array): bigint {
    const { starts, choices, worths, ballots } = this.crowd;
    const paid = new Float64Array(this.prices.length);
    let voters = 0;
    for (let index = 0; index < classes.length; index += 1) {
      const position = classes[index]!;
      if (this.spent[position] || (only && !only[index])) continue;
      const count = ballots[position]!;
      voters += count;
      for (let choice = starts[position]!; choice < starts[position + 1]!; choice += 1) {
        const at = this.boughtAt[choices[choice]!]!;
        if (at >= 0) paid[at]! += worths[choice]! * count;
      }
    }
    let held = this.endowment * this.bottom * BigInt(voters);
    for (let at = 0; at < paid.length; at += 1) if (paid[at]) held -= this.prices[at]! * BigInt(paid[at]!);
    return held;
  }
}

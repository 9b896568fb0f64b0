import fc from "fast-check";
import { renderToStaticMarkup } from "react-dom/server";
import { describe, expect, it } from "vitest";
import { Gauge } from "./gauge";
import { courses, percentOf } from "./gauge-share";
import { Money } from "./money";

const text = (markup: string) => markup.replace(/<[^>]*>/g, "").replace(/\s+/g, " ");
const gauge = (raised: number, goal: number, threshold = 0) =>
  renderToStaticMarkup(<Gauge raised={raised} goal={goal} threshold={threshold} />);

describe("the gauge", () => {
  it("says the sum, the goal and the percents, and hides the wall", () => {
    const markup = gauge(438_000, 600_000);
    expect(text(markup)).toContain("4 380 € sur 6 000 €, soit 73 %");
    expect(markup).toMatch(/class="gauge-wall" aria-hidden="true"/);
  });

  it("never says 100 % before it is reached", () => {
    expect(percentOf(499_999, 500_000)).toBe(99);
    expect(percentOf(500_000, 500_000)).toBe(100);
    expect(percentOf(100, 0)).toBe(0);
  });

  it("lays at least one whole brick past the goal", () => {
    expect(courses(501_500, 500_000)).toEqual({ first: 100, second: 5 });
    expect(courses(640_000, 500_000)).toEqual({ first: 100, second: 28 });
    expect(courses(500_000, 500_000)).toEqual({ first: 100, second: 0 });
  });

  it("keeps both courses on the wall whatever the amounts", () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), (raised, goal) => {
        const { first, second } = courses(raised, goal);
        return first >= 0 && first <= 100 && second >= 0 && second <= 100 && (second === 0 || first === 100);
      }),
    );
  });

  it("plants a flag only for a threshold below the goal", () => {
    expect(gauge(0, 500_000, 375_000)).toContain("--at:75");
    expect(gauge(0, 500_000, 500_000)).not.toContain("gauge-mark");
    expect(gauge(0, 500_000)).not.toContain("gauge-mark");
  });
});

it("keeps an amount on one line", () => {
  expect(renderToStaticMarkup(<Money cents={123_450} />)).toBe(
    '<span class="nw num">1\u00a0234,50\u00a0€</span>',
  );
});

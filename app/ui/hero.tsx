import type { ReactNode } from "react";
import { HeroScene } from "./hero-scene";
import { Wrap } from "./wrap";

type HeroProps = { title: ReactNode; children: ReactNode; actions?: ReactNode };

/** The one big drawn moment of the home page; its title is the h1. */
export function Hero({ title, children, actions }: HeroProps) {
  return (
    <section className="hero">
      <Wrap>
        <h1>{title}</h1>
        {children}
        {actions && <div className="row">{actions}</div>}
      </Wrap>
      <HeroScene />
    </section>
  );
}

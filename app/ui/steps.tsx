type StepsProps = { label: string; steps: string[]; /** From 0. */ current: number };

/** Where one is in a form of several pages. */
export function Steps({ label, steps, current }: StepsProps) {
  return (
    <ol className="steps" aria-label={label}>
      {steps.map((step, index) => (
        <li
          key={step}
          className={index < current ? "done" : undefined}
          aria-current={index === current ? "step" : undefined}
        >
          {index + 1}. {step}
          {index < current && <span className="sr"> (fait)</span>}
        </li>
      ))}
    </ol>
  );
}

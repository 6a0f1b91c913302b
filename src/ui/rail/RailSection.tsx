import { type ReactNode, useId } from "react";

interface RailSectionProps {
  readonly title: string;
  /** What the section comes to: "7 devices, $4.72/h". */
  readonly summary?: ReactNode;
  /** The button at the end of the head, such as Add. */
  readonly action?: ReactNode;
  readonly children: ReactNode;
}

/** One part of what is given: fleet, workload, schedulers, run. */
export function RailSection({ title, summary, action, children }: RailSectionProps) {
  const titleId = useId();
  return (
    <section className="rail-section" aria-labelledby={titleId}>
      <header>
        <h2 id={titleId}>{title}</h2>
        {summary === undefined ? null : <span className="unit">{summary}</span>}
        {action}
      </header>
      {children}
    </section>
  );
}

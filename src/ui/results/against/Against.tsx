import { Swatch } from "../../parts/Swatch.tsx";
import { schedulerMark } from "../../parts/schedulerMark.ts";
import { type Contender, type Finisher, isFinisher, type Scope } from "../contender.ts";
import { againstSentence } from "./againstSentence.ts";
import { comparedMetrics, type Difference } from "./compared.ts";
import { DifferenceStrip } from "./DifferenceStrip.tsx";
import { type AgainstRow, differences, reaches } from "./differences.ts";
import { differenceText, isCertain } from "./differenceText.ts";
import "./against.css";

interface AgainstProps {
  /** In the ledger's order. */
  readonly contenders: readonly Contender[];
  readonly reference: Finisher;
  readonly scope: Scope;
  readonly highlighted: number | null;
  readonly onHighlight: (index: number | null) => void;
  readonly onClose: () => void;
}

/** Every scheduler against one of them: paired differences with their intervals around a zero line. */
export function Against({ contenders, reference, scope, highlighted, onHighlight, onClose }: AgainstProps) {
  const rows = differences(contenders.filter(isFinisher), reference, scope);
  const reach = reaches(rows, scope);
  const best = rows[0];
  const { replications } = reference.outcome.run;
  return (
    <section className="against" aria-labelledby="against-title">
      <div className="against-head">
        <h3 id="against-title">Against {reference.label}</h3>
        <button type="button" className="quiet" onClick={onClose}>
          Close
        </button>
      </div>
      {best === undefined ? null : <p className="against-words">{againstSentence(best, reference.label)}</p>}
      <p className="against-caption">
        {replications === 1
          ? "Differences in one run, without intervals. Right of the line is more than the reference."
          : `Differences over ${replications} pairs of runs on the same arrivals, with 95 % intervals. Right of the line is more than the reference; grey where the interval holds zero.`}
      </p>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard */}
      <section className="against-scroll" tabIndex={0} aria-label={`Differences against ${reference.label}`}>
        <table>
          <caption className="vh">Paired differences against {reference.label}</caption>
          <thead>
            <tr>
              <th scope="col">Scheduler</th>
              {comparedMetrics.map(({ metric, head, unit }) => (
                <th key={metric} scope="col">
                  {head}
                  <span className="unit">{unit}</span>
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map((row) => (
              <tr
                key={row.finisher.index}
                className={row.finisher.index === highlighted ? "against-lit" : undefined}
                onMouseEnter={() => onHighlight(row.finisher.index)}
                onMouseLeave={() => onHighlight(null)}
              >
                <th scope="row">
                  <span className="against-who">
                    <Swatch schedulerId={row.finisher.id} hollow={row.finisher.repeat > 0} width={24} />
                    {row.finisher.label}
                  </span>
                </th>
                {row.differences.map((difference, i) => (
                  <td key={comparedMetrics[i]?.metric}>
                    <DifferenceCell row={row} difference={difference} reach={reach[i] ?? 1} />
                  </td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}

interface DifferenceCellProps {
  readonly row: AgainstRow;
  readonly difference: Difference | null;
  readonly reach: number;
}

function DifferenceCell({ row, difference, reach }: DifferenceCellProps) {
  const { value, interval } = differenceText(difference);
  const { finisher } = row;
  return (
    <>
      {difference === null ? null : (
        <DifferenceStrip
          difference={difference}
          reach={reach}
          mark={schedulerMark(finisher.id)}
          hollow={finisher.repeat > 0}
        />
      )}
      <span className={difference !== null && isCertain(difference) ? "against-value" : "against-value unit"}>
        {value}
      </span>{" "}
      <span className="against-interval">{interval}</span>
    </>
  );
}

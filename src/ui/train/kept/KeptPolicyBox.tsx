import { useState } from "react";
import type { KeptPolicy } from "../../../store/training.ts";
import { count, significant } from "../../parts/numbers.ts";
import { seconds } from "../verdict/trainVerdict.ts";
import "./kept.css";

interface KeptPolicyBoxProps {
  readonly best: KeptPolicy;
  /** Name of the scheduler that asks it. */
  readonly name: string;
  readonly scoreName: string;
  /** Puts it into the scenario and runs; tells what stands in the way, a sentence each. */
  readonly onUse: () => Promise<readonly string[]>;
  readonly onDownload: () => void;
}

/** The checkpoint that is kept, and what can be done with it, also while training goes on. */
export function KeptPolicyBox({ best, name, scoreName, onUse, onDownload }: KeptPolicyBoxProps) {
  const [faults, setFaults] = useState<readonly string[]>([]);
  return (
    <section className="kept" aria-labelledby="kept-title">
      <h2 id="kept-title">The policy that is kept</h2>
      <p className="kept-caption">The checkpoint with the highest score so far. It can be used at once.</p>
      <dl className="kept-facts">
        <Fact term={`Validation ${scoreName}`} value={significant(best.score, 4)} />
        <Fact
          term="Learnt from"
          value={`${count(best.steps)} decisions in ${count(best.iteration)} ${best.iteration === 1 ? "iteration" : "iterations"}, ${seconds(best.elapsedS)}`}
        />
        <Fact term="File" value={`${count(best.bytes.length)} bytes of ONNX`} />
        <Fact term="SHA-256" value={best.sha256 ?? "–"} />
      </dl>
      <div className="kept-acts">
        <button type="button" className="btn go" onClick={() => void onUse().then(setFaults)}>
          Use in the playground
        </button>
        <button type="button" className="btn" onClick={onDownload}>
          Download .onnx
        </button>
      </div>
      <p className="kept-words" role="status">
        {faults.length > 0
          ? `It can’t be used: ${faults.join("; ")}.`
          : `Adds ${name} with this policy to the schedulers of the scenario, and runs. The policy stays on this page until it is closed: download it to keep it.`}
      </p>
    </section>
  );
}

function Fact({ term, value }: { readonly term: string; readonly value: string }) {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{value}</dd>
    </div>
  );
}

import { useId, useRef, useState } from "react";
import { usePolicies, useScenario, useStores } from "../stores.ts";
import "./policy.css";

interface PolicyControlProps {
  /** Place of the scheduler in the scenario. */
  readonly index: number;
  /** `shipped`, or the SHA-256 of a person's own policy file. */
  readonly value: string;
  readonly onChange: (value: string) => void;
}

/** Which policy a learned scheduler asks: the one that ships, or a file that is chosen here and checked at once. */
export function PolicyControl({ index, value, onChange }: PolicyControlProps) {
  const schedulerId = useScenario(({ scenario }) => scenario.schedulers[index]?.id ?? "");
  const { files, open } = usePolicies((state) => state);
  const [faults, setFaults] = useState<readonly string[]>([]);
  const { run } = useStores();
  const input = useRef<HTMLInputElement>(null);
  const faultsId = useId();
  const own = value === "shipped" ? null : value;
  const missing = own !== null && !files.has(own);

  async function choose(file: File | undefined): Promise<void> {
    if (file === undefined) return;
    const opened = await open(file, schedulerId);
    setFaults(opened.ok ? [] : opened.faults);
    if (!opened.ok) return;
    // The file that the scenario asked for is here: nothing in the scenario changes, and it can run.
    if (opened.sha256 === value) run();
    else onChange(opened.sha256);
  }

  return (
    <span className="policy">
      <span>{own === null ? "comes with Inferyard" : (files.get(own)?.name ?? `file ${own.slice(0, 8)}…`)}</span>
      <input
        ref={input}
        type="file"
        accept=".onnx"
        hidden
        aria-label="Policy file"
        onChange={(event) => {
          void choose(event.target.files?.[0]);
          event.target.value = "";
        }}
      />
      <button
        type="button"
        className="link"
        aria-describedby={faults.length > 0 ? faultsId : undefined}
        onClick={() => input.current?.click()}
      >
        Choose file
      </button>
      {own === null ? null : (
        <button type="button" className="link" onClick={() => onChange("shipped")}>
          Use the one that comes with it
        </button>
      )}
      <span className="policy-faults" id={faultsId} role="status">
        {faults.length > 0 ? `Not a policy for this scheduler: ${faults.join("; ")}.` : ""}
        {faults.length === 0 && missing ? "The link that named this file can’t carry it." : ""}
      </span>
    </span>
  );
}

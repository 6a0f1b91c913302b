import { useRuns } from "./stores.ts";

interface FaultsProps {
  /** A place in the document, such as `apps[1]`. */
  readonly at: string;
  /** Leaves out what is wrong deeper inside, where the parts show it themselves. */
  readonly shallow?: boolean;
}

/** What keeps this part of the scenario from running, below the part itself. */
export function Faults({ at, shallow = false }: FaultsProps) {
  const faults = useRuns((state) => state.faults);
  const here = faults.filter(({ path }) => path === at || (!shallow && lies(path, at)));
  if (here.length === 0) return null;
  return (
    <ul className="faults" role="status">
      {here.map(({ path, message }) => (
        <li key={`${path} ${message}`}>{sentence(message)}</li>
      ))}
    </ul>
  );
}

function lies(path: string, within: string): boolean {
  return path.startsWith(`${within}.`) || path.startsWith(`${within}[`);
}

/** Faults are written to follow the name of their place; beside it they start a sentence. */
function sentence(message: string): string {
  return `${message.charAt(0).toUpperCase()}${message.slice(1)}.`;
}

import { Message } from "../../parts/Message.tsx";
import { given, narrowSpace } from "../../parts/numbers.ts";

interface ShortWarmupProps {
  readonly fixedS: number;
  /** What should be left out. */
  readonly neededS: number;
  readonly onSet: ((warmupS: number) => void) | undefined;
}

/** Says that the warm-up is too short for the figures to be of the steady state, and offers the one that is not. */
export function ShortWarmup({ fixedS, neededS, onSet }: ShortWarmupProps) {
  const seconds = (s: number): string => `${given(s)}${narrowSpace}s`;
  const left = fixedS === 0 ? "Nothing is" : `Only ${seconds(fixedS)} are`;
  return (
    <Message
      kind="doubt"
      title={`The first ${seconds(neededS)} differ from the rest.`}
      actions={
        onSet === undefined ? undefined : (
          <button type="button" className="link" onClick={() => onSet(neededS)}>
            Leave out {seconds(neededS)}
          </button>
        )
      }
    >
      {left} left out as warm-up; MSER-5 asks for more, so that the figures are of the steady state.
    </Message>
  );
}

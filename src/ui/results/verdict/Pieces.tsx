import type { Piece } from "./piece.ts";

interface PiecesProps {
  readonly pieces: readonly Piece[];
  /** Runs this many more replications; without it the step is left out. */
  readonly onRunMore?: ((replications: number) => void) | undefined;
}

/** A sentence with its stressed words and its step to take. */
export function Pieces({ pieces, onRunMore }: PiecesProps) {
  return pieces.map((piece, i) => {
    // Pieces have no identity but their place, and never move.
    const key = `${i}`;
    switch (piece.kind) {
      case "text":
        return <span key={key}>{piece.text}</span>;
      case "strong":
        return <b key={key}>{piece.text}</b>;
      case "run-more":
        return onRunMore === undefined ? null : (
          <button key={key} type="button" className="link" onClick={() => onRunMore(piece.replications)}>
            Run {piece.replications} more
          </button>
        );
    }
    return null;
  });
}

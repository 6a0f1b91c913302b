import { useState } from "react";
import { useInvalid } from "../stores.ts";

/**
 * Text of a large field that outlives its sheet while it is wrong: closing the sheet loses nothing that was typed.
 * @param key what the text describes
 * @returns the text, and how to change it, saying whether the new one is right
 */
export function useKeptText(
  key: string,
  initial: () => string,
): readonly [string, (text: string, right: boolean) => void] {
  const draft = useInvalid(({ drafts }) => drafts.get(key));
  const keep = useInvalid((state) => state.keep);
  const [text, setText] = useState(() => draft ?? initial());
  return [
    text,
    (next, right) => {
      setText(next);
      keep(key, right ? null : next);
    },
  ];
}

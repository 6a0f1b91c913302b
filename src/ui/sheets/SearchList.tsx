import { type ReactNode, useEffect, useRef, useState } from "react";
import "./searchList.css";

interface SearchListProps<Entry> {
  /** What is looked for: "Find a device". */
  readonly label: string;
  readonly entries: readonly Entry[];
  readonly idOf: (entry: Entry) => string;
  /** All words that an entry can be found by. */
  readonly wordsOf: (entry: Entry) => string;
  readonly row: (entry: Entry) => ReactNode;
}

/** A list that a few typed letters make short; every word typed must be in an entry. */
export function SearchList<Entry>({ label, entries, idOf, wordsOf, row }: SearchListProps<Entry>) {
  const [query, setQuery] = useState("");
  const input = useRef<HTMLInputElement>(null);
  // The attribute is for the dialog that is about to open, the call for one that is open.
  useEffect(() => {
    input.current?.setAttribute("autofocus", "");
    input.current?.focus();
  }, []);
  const words = query
    .toLowerCase()
    .split(/\s+/)
    .filter((word) => word !== "");
  const found = entries.filter((entry) => {
    const text = wordsOf(entry).toLowerCase();
    return words.every((word) => text.includes(word));
  });
  return (
    <div className="search-list">
      <input
        ref={input}
        type="search"
        className="search-input"
        aria-label={label}
        placeholder={label}
        value={query}
        onChange={(event) => setQuery(event.target.value)}
      />
      <p className="vh" role="status">
        {found.length} of {entries.length}
      </p>
      {found.length === 0 ? <p className="search-none">Nothing is called “{query}”. Fewer letters find more.</p> : null}
      <ul>
        {found.map((entry) => (
          <li key={idOf(entry)}>{row(entry)}</li>
        ))}
      </ul>
    </div>
  );
}

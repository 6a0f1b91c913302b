import { useEffect } from "react";
import { Message } from "./parts/Message.tsx";
import { useStores, useView } from "./stores.ts";

/** A notice that asks for nothing goes by itself after this long. */
const GOES_AFTER_MS = 6000;

/** What the page has to say that belongs to no field: a link copied, a file that is none. */
export function NoticeLine() {
  const notice = useView((state) => state.notice);
  const say = useView((state) => state.say);
  const { saveFile } = useStores();
  const lasts = notice?.text !== undefined || notice?.kind === "bad";

  useEffect(() => {
    if (notice === null || lasts) return;
    const timer = setTimeout(() => say(null), GOES_AFTER_MS);
    return () => clearTimeout(timer);
  }, [notice, lasts, say]);

  return (
    <div className="notice" role="status">
      {notice === null ? null : (
        <Message
          kind={notice.kind}
          title={notice.title}
          actions={
            <>
              {notice.offersFile ? (
                <button type="button" className="link" onClick={saveFile}>
                  Save as a file
                </button>
              ) : null}
              <button type="button" className="link" onClick={() => say(null)}>
                Close
              </button>
            </>
          }
        >
          <span className="notice-text">{notice.text}</span>
          {notice.link === undefined ? null : (
            <input
              className="notice-link"
              aria-label="link"
              readOnly
              value={notice.link}
              onFocus={(event) => event.target.select()}
            />
          )}
        </Message>
      )}
    </div>
  );
}

import { gallery } from "../../scenario/gallery.ts";
import { useStores, useView } from "../stores.ts";

/** The scenarios that come with the page, and the ways to open and keep one's own. */
export function Gallery() {
  const closeSheet = useView((state) => state.closeSheet);
  const { openFile, saveFile } = useStores();
  return (
    <>
      <ol className="gallery">
        {gallery.map(({ id, title, sentence, lookFor, system }) => (
          <li key={id}>
            <a href={`#/gallery/${id}`} onClick={closeSheet}>
              {title}
            </a>
            <p>{sentence}</p>
            <p>
              <b>Look for</b> {lookFor}
            </p>
            <p className="unit">{system}</p>
          </li>
        ))}
      </ol>
      <div className="sheet-foot">
        <label className="btn sm">
          Open a file
          <input
            type="file"
            className="vh"
            accept=".json,application/json"
            onChange={(event) => {
              const file = event.target.files?.[0];
              if (file === undefined) return;
              closeSheet();
              void openFile(file);
            }}
          />
        </label>
        <button type="button" className="btn sm" onClick={saveFile}>
          Save as a file
        </button>
        <span className="unit">A file can also be dropped onto the page.</span>
      </div>
    </>
  );
}

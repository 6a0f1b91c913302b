import { useSingleKeys } from "../singleKeysChoice.ts";
import { useView } from "../stores.ts";

const rows: readonly { readonly keys: string; readonly does: string; readonly single: boolean }[] = [
  { keys: "Ctrl/⌘ Enter", does: "run", single: false },
  { keys: "Esc", does: "cancel a run or planning, stop training, close a sheet", single: false },
  { keys: "Ctrl/⌘ Z", does: "undo; results stay", single: false },
  { keys: "Ctrl/⌘ Shift Z", does: "redo", single: false },
  { keys: "Ctrl/⌘ Shift C", does: "copy link", single: false },
  { keys: "↑ ↓ in a number", does: "change by the last digit, with Shift by ten of them", single: false },
  { keys: "?", does: "this list", single: true },
  { keys: "/", does: "find a scheduler", single: true },
  { keys: "G then P", does: "go to Play, to the results", single: true },
  { keys: "G then L", does: "go to Plan", single: true },
  { keys: "G then T", does: "go to Train", single: true },
  { keys: "↑ ↓ in the ledger", does: "next row; Enter shows its apps", single: false },
  { keys: "X in the ledger", does: "compare the others with this row", single: true },
  { keys: "D, H in a figure", does: "show data, how it is computed", single: true },
];

/** What the keys do, and the switch for those without a modifier. */
export function Keys() {
  const [single, setSingle] = useSingleKeys();
  const openSheet = useView((state) => state.openSheet);
  return (
    <div className="sheet-prose">
      <table className="keys">
        <caption className="vh">Keys</caption>
        <tbody>
          {rows.map(({ keys, does, single: alone }) => (
            <tr key={keys} className={alone && !single ? "off" : undefined}>
              <th scope="row">
                <kbd>{keys}</kbd>
              </th>
              <td>{does}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <label className="check">
        <input type="checkbox" checked={single} onChange={(event) => setSingle(event.target.checked)} />
        Keys without Ctrl or ⌘ do something
      </label>
      <h3>What this page is</h3>
      <p>
        Inferyard simulates the serving of neural networks: requests arrive, a scheduler decides which of them run
        together, on which device and with which network, and the page says who answers on time. All schedulers get the
        same arrivals. Nothing leaves the browser.
      </p>
      <p>
        Latencies, prices and accuracies are published measurements; each says where it comes from under Source in the
        lists of devices and models.{" "}
        <button type="button" className="link" onClick={() => openSheet({ kind: "sources" })}>
          Sources of this scenario
        </button>
      </p>
    </div>
  );
}

import type { Scenario } from "../scenario/document.ts";
import { type Checked, faultLine } from "../scenario/fault.ts";
import { decodeLink, encodeLink, isLink } from "../scenario/link.ts";
import type { Address } from "./address.ts";
import type { ScenarioStore } from "./scenario.ts";
import type { ViewStore } from "./view.ts";

const WRITE_AFTER_MS = 300;
/** A longer link is not kept in the address: browsers differ in how much they take. */
const LONGEST_ADDRESS_CHARS = 100_000;

/** Addresses of the views. Play's stands only for a moment: there the address holds the scenario. */
export const VIEW_HASHES = { play: "#/play", plan: "#/plan", train: "#/train" } as const;

const GALLERY = "#/gallery/";
/** Views beside Play; a scenario of the gallery can be opened on each, as `#/plan/<id>`. */
const OTHERS = ["plan", "train"] as const;
const RESET = "#/reset";

/** What the address and the scenario are kept in step by. */
export interface LinkSync {
  readonly address: Address;
  readonly scenario: ScenarioStore;
  readonly view: ViewStore;
  readonly fromGallery: (id: string) => Promise<Checked<Scenario>>;
  /** Turns a scenario that names what is not known into its faults. */
  readonly known: (read: Checked<Scenario>) => Promise<Checked<Scenario>>;
  /** The scenario that a rescued page starts over with. */
  readonly initial: () => Scenario;
  /** Called after a scenario was opened from the address. */
  readonly onOpen: () => void;
}

/**
 * Keeps address and scenario in step. The address is read at the start and when the person changes it; it is written
 * 300 ms after the person's last change to the scenario, and never because of what was read from it. A bad link is
 * told and changes nothing. On another view than Play the address names the view, and the scenario is written when Play is
 * seen again; going back to where the page was on Play does not bring the scenario back that it had then.
 * @returns `ready` resolves when the address has been read the first time
 */
export function startLinkSync({ address, scenario, view, fromGallery, known, initial, onOpen }: LinkSync) {
  let timer: ReturnType<typeof setTimeout> | undefined;
  /** Numbers reads and writes, so that a slow one never overtakes a later one. */
  let turn = 0;
  /** The address on Play, and the scenario then. */
  let onPlay = { hash: "", scenario: scenario.getState().scenario };
  /** Addresses from which another view was gone to. */
  const left = new Set<string>();

  async function read(): Promise<void> {
    clearTimeout(timer);
    const mine = ++turn;
    const hash = address.hash();
    if (hash === RESET) return startOver();
    const other = OTHERS.find((name) => hash === VIEW_HASHES[name] || hash.startsWith(`${VIEW_HASHES[name]}/`));
    if (other !== undefined && hash === VIEW_HASHES[other]) return leavePlay(other);
    if (hash === VIEW_HASHES.play || (view.getState().view !== "play" && left.has(hash))) return backOnPlay();
    const source = other === undefined ? hash : `${GALLERY}${hash.slice(VIEW_HASHES[other].length + 1)}`;
    view.getState().show(other ?? "play");
    if (other === undefined) onPlay = { ...onPlay, hash };
    const found = await scenarioAt(source, fromGallery, known);
    if (mine !== turn || found === null) return;
    // Otherwise going back to this address would open the scenario again, without what was changed since.
    if (other !== undefined) address.replace(VIEW_HASHES[other]);
    if (found.ok) {
      scenario.getState().open(found.value, "address");
      onPlay = { hash: source, scenario: found.value };
      view.getState().say(null);
      onOpen();
      return;
    }
    const text = found.faults.slice(0, 3).map(faultLine).join("\n");
    view.getState().say({ kind: "bad", title: "This link was not opened.", text });
  }

  function leavePlay(to: (typeof OTHERS)[number]): void {
    left.add(onPlay.hash);
    view.getState().show(to);
  }

  function backOnPlay(): void {
    view.getState().show("play");
    if (scenario.getState().scenario === onPlay.scenario) address.replace(onPlay.hash);
    else void write();
  }

  function startOver(): void {
    scenario.getState().open(initial(), "address");
    scenario.temporal.getState().clear();
    view.getState().reset();
    view.getState().say(null);
    view.getState().show("play");
    address.replace("");
    onPlay = { hash: "", scenario: scenario.getState().scenario };
    onOpen();
  }

  async function write(): Promise<void> {
    if (view.getState().view !== "play") return;
    const mine = ++turn;
    const written = scenario.getState().scenario;
    const fragment = await encodeLink(written);
    if (mine !== turn) return;
    const hash = fragment.length > LONGEST_ADDRESS_CHARS ? "" : fragment;
    address.replace(hash);
    onPlay = { hash, scenario: written };
  }

  const stopListening = address.onHashChange(() => void read());
  const unsubscribe = scenario.subscribe((now, before) => {
    if (now.changes === before.changes) return;
    // A change also outdates a link that is still being read or written.
    turn++;
    clearTimeout(timer);
    timer = setTimeout(() => void write(), WRITE_AFTER_MS);
  });

  return {
    ready: read(),
    stop() {
      clearTimeout(timer);
      turn++;
      stopListening();
      unsubscribe();
    },
  };
}

/** The scenario that a fragment names, or null where it names none. */
async function scenarioAt(
  hash: string,
  fromGallery: LinkSync["fromGallery"],
  known: LinkSync["known"],
): Promise<Checked<Scenario> | null> {
  if (hash.startsWith(GALLERY)) return fromGallery(hash.slice(GALLERY.length));
  return isLink(hash) ? known(await decodeLink(hash)) : null;
}

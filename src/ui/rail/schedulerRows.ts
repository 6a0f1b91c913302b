import type { SchedulerChoice } from "../../scenario/document.ts";
import type { SchedulerCard } from "../../scenario/schedulerCard.ts";

/** One row of a list of schedulers. */
export interface SchedulerRowData {
  readonly key: string;
  readonly id: string;
  readonly chosen: { readonly index: number; readonly choice: SchedulerChoice } | null;
  readonly repeat: number;
  readonly card: SchedulerCard | undefined;
}

/**
 * A row for each setting that is chosen, and one for each id of `offered` that is not, in the order of the cards; ids
 * that no card has come last.
 */
export function schedulerRows(
  choices: readonly SchedulerChoice[],
  offered: readonly string[],
  cards: readonly SchedulerCard[],
): readonly SchedulerRowData[] {
  const wanted = new Set([...choices.map(({ id }) => id), ...offered]);
  const known = cards.map(({ id }) => id).filter((id) => wanted.has(id));
  const unknown = [...wanted].filter((id) => !known.includes(id));
  return [...known, ...unknown].flatMap((id): SchedulerRowData[] => {
    const card = cards.find((candidate) => candidate.id === id);
    const settings = choices.flatMap((choice, index) => (choice.id === id ? [{ choice, index }] : []));
    if (settings.length === 0) return [{ key: `${id} 0`, id, chosen: null, repeat: 0, card }];
    return settings.map((chosen, repeat) => ({ key: `${id} ${repeat}`, id, chosen, repeat, card }));
  });
}

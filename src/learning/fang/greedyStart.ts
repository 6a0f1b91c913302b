import { ACTIONS } from "../../policy/fang/features.ts";
import type { Network } from "../network.ts";

/** Factor of the odds between two actions for each share of the best value that one is worth more: e to the power of it. */
const SHARPNESS = 8;

/**
 * Lets a policy begin as the greedy rule, the most utility per device-second: the first units of every hidden layer carry
 * the value of one action each to its score (values are at least −1, so that ReLU lets them through), the rest begin at
 * random and add little. What learning does from there is its own.
 */
export function startGreedy({ layers }: Network): void {
  for (const [depth, { inputs, outputs, weights, bias }] of layers.entries()) {
    const last = depth === layers.length - 1;
    for (let action = 0; action < ACTIONS; action++) {
      for (let input = 0; input < inputs; input++) {
        const carries = input === action;
        if (carries || !last) weights[input * outputs + action] = carries ? (last ? SHARPNESS : 1) : 0;
        else if (input < ACTIONS) weights[input * outputs + action] = 0;
      }
      bias[action] = last ? -SHARPNESS : depth === 0 ? 1 : 0;
    }
  }
}

/** Response time ÷ target from and to which DQoES calls a container satisfied: α = 0.1 around its target. */
export const satisfiedBand = [0.9, 1.1] as const;

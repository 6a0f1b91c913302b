import type { ComponentProps } from "react";
import { Field } from "./parts/Field.tsx";
import { useInvalid } from "./stores.ts";

type PlaceFieldProps = Omit<ComponentProps<typeof Field>, "name" | "onInvalid"> & {
  /** Path of the number in the document, such as `apps[1].sloMs`. */
  readonly place: string;
};

/** A number of the scenario: while its text is not a number that may stand there, Run waits. */
export function PlaceField({ place, ...field }: PlaceFieldProps) {
  const report = useInvalid((state) => state.report);
  return <Field {...field} name={place} onInvalid={(message) => report(place, message)} />;
}

import { usePlotArea } from "recharts";

/** What a panel shows, above its upper left corner. */
export function PanelTitle({ text }: { readonly text: string }) {
  const plot = usePlotArea();
  return plot === undefined || text === "" ? null : (
    <text x={plot.x} y={plot.y - 8} style={{ fill: "var(--ink-2)" }}>
      {text}
    </text>
  );
}

import type { KeyboardEvent } from "react";
import { fromTrack, nudged, type SliderScale, toTrack, trackSteps } from "./sliderScale.ts";
import "./slider.css";

interface SliderProps {
  /** Accessible name; the visible one belongs to the Field that stands beside every slider. */
  readonly label: string;
  readonly value: number;
  readonly onChange: (value: number) => void;
  /** Above 0 on a log scale. */
  readonly min: number;
  readonly max: number;
  readonly step?: number;
  readonly scale?: SliderScale;
  /** The value in words with its unit: "320 requests per second". */
  readonly valueText?: string;
  readonly disabled?: boolean;
}

/** A coarse way to move a number; the Field beside it is the exact one. A value beyond the track rests at its end. */
export function Slider(props: SliderProps) {
  const { label, value, onChange, min, max, step = 1, scale = "linear", valueText, disabled = false } = props;

  function move(next: number): void {
    if (next !== value) onChange(next);
  }

  // Native keys move by places on the track, which on a log scale can be less than a step and so lead nowhere.
  function onKeyDown(event: KeyboardEvent<HTMLInputElement>): void {
    const direction = arrowDirection(event.key);
    if (direction === 0) return;
    event.preventDefault();
    const times = event.shiftKey ? 10 : 1;
    move(nudged(value, direction, min, max, scale, step * times));
  }

  return (
    <input
      className="slider"
      type="range"
      min={0}
      max={trackSteps}
      value={toTrack(value, min, max, scale)}
      aria-label={label}
      aria-valuetext={valueText ?? String(value)}
      disabled={disabled}
      onChange={(event) => move(fromTrack(Number(event.target.value), min, max, scale, step))}
      onKeyDown={onKeyDown}
    />
  );
}

function arrowDirection(key: string): 1 | 0 | -1 {
  if (key === "ArrowUp" || key === "ArrowRight") return 1;
  return key === "ArrowDown" || key === "ArrowLeft" ? -1 : 0;
}

import { type RefObject, useLayoutEffect, useRef } from "react";
import type { ViewName } from "../store/view.ts";

/** Lets each view keep its own scroll: of the column on wide pages, of the whole page on narrow ones. */
export function useScrollPerView(view: ViewName, column: RefObject<HTMLElement | null>): void {
  const kept = useRef(new Map<ViewName, { readonly columnPx: number; readonly pagePx: number }>());

  useLayoutEffect(() => {
    const element = column.current;
    if (element === null) return;
    const { columnPx, pagePx } = kept.current.get(view) ?? { columnPx: 0, pagePx: 0 };
    element.scrollTop = columnPx;
    window.scrollTo(0, pagePx);
    // Kept as it happens: when the view changes, what it showed is gone already and its scroll with it.
    const keep = () => kept.current.set(view, { columnPx: element.scrollTop, pagePx: window.scrollY });
    element.addEventListener("scroll", keep, { passive: true });
    window.addEventListener("scroll", keep, { passive: true });
    return () => {
      element.removeEventListener("scroll", keep);
      window.removeEventListener("scroll", keep);
    };
  }, [view, column]);
}

import type { MouseEvent } from "react";
import { Icon } from "../parts/icons.tsx";
import { Popover } from "../parts/Popover.tsx";
import { useView } from "../stores.ts";
import { views } from "./views.ts";
import "./viewLinks.css";

/** The views side by side; on the phone in a menu under the name of the current one. */
export function ViewLinks() {
  const current = useView((state) => state.view);
  const label = views.find(({ name }) => name === current)?.label ?? "";
  const links = (close?: () => void) =>
    views.map(({ name, label: words, href }) => {
      const isCurrent = name === current;
      const follow = (event: MouseEvent) => {
        close?.();
        if (isCurrent) showAgain(event);
      };
      return (
        <a key={name} href={href} aria-current={isCurrent ? "page" : undefined} onClick={follow}>
          {words}
        </a>
      );
    });
  return (
    <>
      <nav className="views" aria-label="Views">
        {links()}
      </nav>
      <nav className="view-menu" aria-label="Views">
        <Popover
          label="Views"
          trigger={
            <>
              {label} <Icon name="down" />
            </>
          }
          triggerClass="view-current"
        >
          {(close) => <div className="view-list">{links(close)}</div>}
        </Popover>
      </nav>
    </>
  );
}

/** The link to the view that is shown leads to its beginning, not to another entry in the history. */
function showAgain(event: MouseEvent): void {
  event.preventDefault();
  document.getElementById("results")?.focus();
}

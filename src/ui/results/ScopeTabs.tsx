import { appName } from "../../scenario/app.ts";
import type { Scenario } from "../../scenario/document.ts";
import { AppTag } from "../parts/AppTag.tsx";
import { givenDuration } from "../parts/numbers.ts";
import { Tabs } from "../parts/Tabs.tsx";
import type { Scope } from "./contender.ts";

interface ScopeTabsProps {
  readonly scenario: Scenario;
  readonly scope: Scope;
  readonly onSelect: (scope: Scope) => void;
  readonly panelId: string;
}

/** With more apps than this only the selected one has its name beside its letter. */
const mostNamed = 5;

/** All apps together, or one of them with its SLO. */
export function ScopeTabs({ scenario, scope, onSelect, panelId }: ScopeTabsProps) {
  const tabs = [
    { id: "", label: "All apps" },
    ...scenario.apps.map((app, index) => ({
      id: app.id,
      label: (
        <>
          <AppTag index={index} />
          <span className={scenario.apps.length > mostNamed && app.id !== scope ? "vh" : undefined}>
            {appName(app)} <span className="unit">{givenDuration(app.sloMs)}</span>
          </span>
        </>
      ),
    })),
  ];
  return <Tabs label="Results for" tabs={tabs} selected={scope} onSelect={onSelect} panelId={panelId} />;
}

import { Icon, IconButton } from "../parts/icons.tsx";
import { Logo } from "../parts/Logo.tsx";
import { Popover } from "../parts/Popover.tsx";
import { useHistory, useScenario, useStores, useView } from "../stores.ts";
import { useTheme } from "./useTheme.ts";
import { ViewLinks } from "./ViewLinks.tsx";
import "./top.css";

/** The bar over everything: whose page it is, which view, and what is done with the scenario as a whole. */
export function TopBar() {
  const { copyLink } = useStores();
  return (
    <header className="top">
      <a className="brand" href="#/gallery/mixed-cloud">
        <Logo />
        Inferyard
      </a>
      <ViewLinks />
      <div className="tools">
        <WideTools />
        <button type="button" className="btn sm" onClick={() => void copyLink()}>
          Copy link
        </button>
        <NarrowTools />
      </div>
    </header>
  );
}

function useTools() {
  const { undo, redo } = useScenario((state) => state);
  const { past, future } = useHistory();
  const openSheet = useView((state) => state.openSheet);
  const [theme, changeTheme] = useTheme();
  const themeWords = theme === "system" ? "as the system" : theme;
  return [
    { icon: "undo", label: "Undo", act: undo, disabled: past === 0 },
    { icon: "redo", label: "Redo", act: redo, disabled: future === 0 },
    { icon: "scenarios", label: "Scenarios and files", act: () => openSheet({ kind: "gallery" }), disabled: false },
    { icon: "theme", label: `Theme: ${themeWords}`, act: changeTheme, disabled: false },
    { icon: "help", label: "Keys and help", act: () => openSheet({ kind: "keys" }), disabled: false },
  ] as const;
}

function WideTools() {
  const tools = useTools();
  return (
    <span className="wide-tools">
      {tools.map(({ icon, label, act, disabled }) => (
        <IconButton key={icon} icon={icon} label={label} onClick={act} disabled={disabled} />
      ))}
    </span>
  );
}

/** On the phone the same tools stand in one menu. */
function NarrowTools() {
  const tools = useTools();
  return (
    <span className="narrow-tools">
      <Popover label="More" trigger={<Icon name="more" />} triggerLabel="More" triggerClass="ib" align="end">
        {(close) => (
          <ul className="row-menu">
            {tools.map(({ icon, label, act, disabled }) => (
              <li key={icon}>
                <button
                  type="button"
                  disabled={disabled}
                  onClick={() => {
                    if (icon !== "undo" && icon !== "redo") close();
                    act();
                  }}
                >
                  <Icon name={icon} /> {label}
                </button>
              </li>
            ))}
          </ul>
        )}
      </Popover>
    </span>
  );
}

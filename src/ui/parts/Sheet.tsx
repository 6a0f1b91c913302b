import { type MouseEvent, type ReactNode, useEffect, useId, useRef } from "react";
import { Icon } from "./icons.tsx";
import "./sheet.css";

interface SheetProps {
  readonly title: string;
  readonly open: boolean;
  /** Called when Esc, the close button or a press beside the sheet asks for it. */
  readonly onClose: () => void;
  /** A button at the head, such as Run. */
  readonly action?: ReactNode;
  /** Mounted only while open. */
  readonly children: ReactNode;
}

/** A modal sheet on the browser's own dialog: from the left, and on the phone from below. */
export function Sheet({ title, open, onClose, action, children }: SheetProps) {
  const titleId = useId();
  const dialog = useRef<HTMLDialogElement>(null);

  useEffect(() => {
    const element = dialog.current;
    if (element === null || element.open === open) return;
    if (!open) return element.close();
    element.showModal();
    // On the sheet itself, so that its name is read first and Enter does not press whatever button comes first; but on
    // the field that the content asks focus for.
    (element.querySelector<HTMLElement>("[autofocus]") ?? element).focus();
  }, [open]);

  // The dialog fills its own box, so a press that hits the dialog itself and nothing in it hit the backdrop.
  function onPress(event: MouseEvent<HTMLDialogElement>): void {
    if (event.target === event.currentTarget) onClose();
  }

  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: Esc closes a modal dialog natively and arrives as onCancel
    <dialog
      ref={dialog}
      className="sheet"
      tabIndex={-1}
      aria-labelledby={titleId}
      onClick={onPress}
      onCancel={(event) => {
        event.preventDefault();
        onClose();
      }}
      onClose={() => {
        if (open) onClose();
      }}
    >
      {open ? (
        <div className="sheet-box">
          <header className="sheet-head">
            <h2 id={titleId}>{title}</h2>
            {action}
            <button type="button" className="ib" aria-label={`Close ${title}`} onClick={onClose}>
              <Icon name="close" />
            </button>
          </header>
          <div className="sheet-body">{children}</div>
        </div>
      ) : null}
    </dialog>
  );
}

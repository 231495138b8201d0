import { Fragment, useEffect, useLayoutEffect, useRef, type JSX, type KeyboardEvent } from "react";
import { closeMenu } from "../../state/actions/open-menu.ts";
import { app, useApp, type AppState } from "../../state/app-store.ts";
import { keyWords } from "../../state/shortcuts.ts";
import { useTell, useWords } from "../../state/use-words.ts";
import "./menu.css";

type OpenMenu = NonNullable<AppState["menu"]>;

/** What can be done with what is selected on the picture: only what is possible, each with its key. */
export function PictureMenu(): JSX.Element | null {
  const menu = useApp((state) => state.menu);
  return menu === null ? null : <Menu key={`${menu.at.x} ${menu.at.y}`} menu={menu} />;
}

/** Pixels it keeps from the edge of the window. */
const RIM = 6;

function Menu({ menu: { at, groups } }: { menu: OpenMenu }): JSX.Element {
  const { t, language } = useWords();
  const tell = useTell();
  const hasSelection = useApp(({ present }) => present.selected !== null || present.several.length > 0);
  const box = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    const menu = box.current;
    if (menu === null) return;
    const { width, height } = menu.getBoundingClientRect();
    menu.style.left = `${Math.max(RIM, Math.min(at.x, window.innerWidth - width - RIM))}px`;
    menu.style.top = `${Math.max(RIM, Math.min(at.y, window.innerHeight - height - RIM))}px`;
    itemsOf(menu)[0]?.focus();
  }, [at]);
  useEffect(() => closeWhenLeft(box), []);
  return (
    <div
      ref={box}
      className="menu"
      role="menu"
      tabIndex={-1}
      aria-label={t(hasSelection ? "menu.of-selection" : "menu.of-picture")}
      onKeyDown={onKeyDown}
      onContextMenu={(event) => event.preventDefault()}
    >
      {groups.map((group, index) => (
        <Fragment key={group[0]?.of ?? group[0]?.label}>
          {index > 0 && <hr />}
          {group.map(({ action, label, values, of }) => (
            <button
              key={of ?? label}
              type="button"
              role="menuitem"
              tabIndex={-1}
              onClick={() => {
                giveBack();
                action.perform();
              }}
              onPointerEnter={(event) => event.currentTarget.focus()}
            >
              <span>{tell({ key: label, ...(values && { values }), ...(of !== undefined && { of }) })}</span>
              {action.shortcuts[0] && <kbd aria-hidden>{keyWords(action.shortcuts[0], language)}</kbd>}
            </button>
          ))}
        </Fragment>
      ))}
    </div>
  );
}

const itemsOf = (menu: Element) => [...menu.querySelectorAll<HTMLElement>("[role=menuitem]")];

/** The keyboard goes back to the picture, which the menu belongs to. */
function giveBack(): void {
  const from = app.getState().menu?.from ?? "picture";
  closeMenu();
  document.querySelector<HTMLElement>(`#${from}`)?.focus();
}

/** The keys of what it lists work in it too: they close it, and go on to the page. */
function onKeyDown(event: KeyboardEvent<HTMLElement>): void {
  const items = itemsOf(event.currentTarget);
  const at = items.indexOf(document.activeElement as HTMLElement);
  const goals: Readonly<Record<string, number>> = {
    ArrowDown: (at + 1) % items.length,
    ArrowUp: (at <= 0 ? items.length : at) - 1,
    Home: 0,
    End: items.length - 1,
  };
  const goal = goals[event.key];
  if (event.key === "Enter" || event.key === " " || event.key === "Shift" || event.key === "Control") return;
  if (goal !== undefined) items[goal]?.focus();
  else giveBack();
  if (goal === undefined && event.key !== "Escape" && event.key !== "Tab") return;
  event.preventDefault();
  event.stopPropagation();
}

/** A press or a scroll elsewhere, another size of the window, another window. */
function closeWhenLeft(box: { current: HTMLElement | null }): () => void {
  const onPress = (event: Event) => {
    if (!(event.target instanceof Node) || box.current?.contains(event.target) !== true) closeMenu();
  };
  window.addEventListener("pointerdown", onPress, { capture: true });
  window.addEventListener("wheel", onPress, { capture: true });
  window.addEventListener("resize", closeMenu);
  window.addEventListener("blur", closeMenu);
  return () => {
    window.removeEventListener("pointerdown", onPress, { capture: true });
    window.removeEventListener("wheel", onPress, { capture: true });
    window.removeEventListener("resize", closeMenu);
    window.removeEventListener("blur", closeMenu);
  };
}

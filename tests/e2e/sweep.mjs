// Leaves the fields of a screen while they have the focus and hold typed text. The function runs in the page, in any engine.

/** What the keyboard can reach in the main part of the page and in the bar. */
export const FOCUSABLE = 'main :is(a[href], button, input, select, textarea, summary, [tabindex]), .bar :is(button, input, select)';

/** Of these, what holds something that is typed, dragged or chosen. */
export const TYPED = 'main :is(input, select, textarea, [role=gridcell])';

/**
 * Goes over every element that can take the focus on the screen, in the page itself: focuses it, types where that is
 * possible, and changes the screen in one of several ways. Of elements that share their listeners the first one is tried:
 * the same component in the same place whose name differs in the row alone (`amount-1`, `milestone-8-name`,
 * `assume-lever-6-1-slider`). Returns how many were.
 */
export async function sweep({ screen: name, way: how, selector }) {
  const frames = (count) => new Promise((resolve) => {
    const next = (left) => (left ? requestAnimationFrame(() => next(left - 1)) : resolve());
    next(count);
  });
  const go = async (to) => { location.hash = `#/${to}`; await frames(2); };
  const other = name === 'overview' ? 'kpis' : 'overview';
  // From the other screen, so that Back leads to it.
  const open = async () => {
    await go(name);
    for (const details of document.querySelectorAll('main details')) details.open = true;
    await frames(1);
  };
  const stopped = () => document.querySelector('.last-words');
  /** What its name says without the row. */
  const use = (id) => {
    const words = id.split('-');
    const named = words.filter((word) => !/^[0-9]+$/.test(word));
    if (named.length < words.length || words.length < 2) return named.join('-');
    return words.length === 2 ? words[0] : `${words[0]}-${words.at(-1)}`;
  };
  await go(other);
  await open();
  const all = () => [...document.querySelectorAll(selector)].filter((element) => element.checkVisibility() && !element.disabled);
  const count = all().length;
  const faults = [];
  const tried = new Set();
  for (let at = 0; at < count && !faults.length; at += 1) {
    const element = all()[at];
    if (!element) continue;
    const kind = [element.tagName, element.type, element.getAttribute('role'), element.className, element.parentElement.className,
      use(element.dataset.testid ?? '')].join(' ');
    if (tried.has(kind)) continue;
    tried.add(kind);
    element.focus();
    const label = `${element.tagName} ${element.dataset.testid ?? element.getAttribute('aria-label') ?? element.outerHTML.slice(0, 200)}`;
    // As typing does: the browser then owes the element a `change`.
    if (element.matches('input:not([type=checkbox], [type=radio], [type=file]), textarea')) {
      if (element.type === 'range') element.stepUp();
      else if (element.type === 'date') element.value = '2024-02-29';
      else if (!document.execCommand('insertText', false, '7')) element.value += '7';
      element.dispatchEvent(new Event('input', { bubbles: true }));
    } else if (element.matches('[role=gridcell]')) {
      element.dispatchEvent(new KeyboardEvent('keydown', { key: 'Enter', bubbles: true, cancelable: true }));
      await frames(1);
      if (document.activeElement.matches('textarea')) document.execCommand('insertText', false, '7');
    }
    if (how === 'link') document.querySelector(`[data-testid="nav-${other}"]`).click();
    else if (how === 'back') history.back();
    else location.hash = `#/${other}`;
    // The way back is told some time later.
    for (let left = 50; left && location.hash.startsWith(`#/${name}`); left -= 1) await frames(1);
    await frames(1);
    if (stopped()) faults.push(label);
    else await open();
  }
  return { count: tried.size, faults };
}

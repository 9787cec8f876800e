/** What the page does: parts are shown one at a time, tables are sorted and filtered, keys lead through what is missing. */
export const PAGE_SCRIPT = String.raw`
'use strict';
(() => {
  const all = (selector, within = document) => [...within.querySelectorAll(selector)];
  const one = (selector, within = document) => within.querySelector(selector);
  const data = JSON.parse(one('#data').textContent);
  const parts = all('.part');
  const files = parts.filter((part) => 'file' in part.dataset);
  let shown = parts[0];

  function show() {
    const hash = decodeURIComponent(location.hash.slice(1));
    const id = hash.replace(/:L\d+$/, '');
    const wanted = parts.find((part) => part.id === id) ?? parts[0];
    const isOther = wanted !== shown;
    shown = wanted;
    for (const part of parts) part.hidden = part !== shown;
    for (const link of all('nav a')) {
      if (link.hash === '#' + shown.id) link.setAttribute('aria-current', 'page');
      else link.removeAttribute('aria-current');
    }
    document.title = one('.title', shown).textContent + ' – ' + one('h1').textContent;
    all('.here').forEach((row) => row.classList.remove('here'));
    const row = hash === id ? null : document.getElementById(hash);
    if (row) mark(row);
    else if (isOther) {
      scrollTo(0, 0);
      one('.title', shown).focus({ preventScroll: true });
    }
  }

  function mark(row) {
    all('.here').forEach((each) => each.classList.remove('here'));
    row.classList.add('here');
    row.scrollIntoView({ block: 'center' });
  }

  function step(by) {
    const stops = all('.source tr.missed, .source tr.partial, article.failure', shown);
    if (stops.length === 0) return;
    const at = stops.findIndex((stop) => stop.classList.contains('here'));
    mark(stops[at === -1 ? (by > 0 ? 0 : stops.length - 1) : (at + by + stops.length) % stops.length]);
  }

  function otherFile(by) {
    if (files.length === 0) return;
    const at = files.indexOf(shown);
    location.hash = files[at === -1 ? (by > 0 ? 0 : files.length - 1) : (at + by + files.length) % files.length].id;
  }

  const kept = {
    get: () => { try { return localStorage.getItem('powervm-spec theme'); } catch { return null; } },
    set: (theme) => { try { localStorage.setItem('powervm-spec theme', theme); } catch { /* a page from disk may keep nothing */ } },
  };
  const root = document.documentElement;
  if (kept.get()) root.dataset.theme = kept.get();
  function toggleTheme() {
    const isDark = root.dataset.theme ? root.dataset.theme === 'dark' : matchMedia('(prefers-color-scheme: dark)').matches;
    root.dataset.theme = isDark ? 'light' : 'dark';
    kept.set(root.dataset.theme);
  }

  const filter = one('#filter');
  const incomplete = one('#incomplete');
  function narrow() {
    const wanted = filter.value.toLowerCase();
    for (const row of all('.files tbody tr')) row.hidden = !row.dataset.path.toLowerCase().includes(wanted) || (incomplete.checked && row.classList.contains('whole'));
  }
  if (filter) {
    filter.addEventListener('input', narrow);
    incomplete.addEventListener('change', narrow);
  }

  function sort(button) {
    const heading = button.closest('th');
    const table = heading.closest('table');
    const column = [...heading.parentElement.children].indexOf(heading);
    const isUp = heading.getAttribute('aria-sort') !== 'ascending';
    all('th[aria-sort]', table).forEach((each) => each.removeAttribute('aria-sort'));
    heading.setAttribute('aria-sort', isUp ? 'ascending' : 'descending');
    const key = (row) => { const cell = row.children[column]; return cell.dataset.sort === undefined ? cell.textContent : Number(cell.dataset.sort); };
    const compare = (a, b) => (typeof a === typeof b ? (a < b ? -1 : a > b ? 1 : 0) : typeof a === 'number' ? -1 : 1);
    const body = one('tbody', table);
    body.append(...[...body.children].toSorted((a, b) => (isUp ? 1 : -1) * compare(key(a), key(b))));
  }

  function has(ranges, line) {
    return ranges.split(',').some((range) => { const [first, last = first] = range.split('-').map(Number); return first <= line && line <= last; });
  }

  function tellRuns(button) {
    const path = shown.getAttribute('aria-label');
    const line = Number(button.dataset.line);
    const runs = data.runs.filter((run) => run.files[path] && has(run.files[path], line));
    const dialog = one('#runs');
    one('h2', dialog).textContent = runs.length + (runs.length === 1 ? ' run reaches ' : ' runs reach ') + path + ':' + line;
    const list = document.createElement('ul');
    for (const run of runs) {
      const item = document.createElement('li');
      item.textContent = run.cookbook + ': ' + run.name;
      list.append(item);
    }
    one('div', dialog).replaceChildren(list);
    dialog.showModal();
  }

  document.addEventListener('click', (event) => {
    const button = event.target.closest('button');
    if (!button) return;
    if (button.id === 'theme') toggleTheme();
    else if (button.id === 'help') one('#keys').showModal();
    else if (button.classList.contains('sort')) sort(button);
    else if (button.classList.contains('hits')) tellRuns(button);
  });

  document.addEventListener('change', (event) => {
    if (!event.target.classList.contains('renderings')) return;
    for (const text of all('[data-rendering]', event.target.closest('.rendered'))) text.hidden = text.dataset.rendering !== event.target.value;
  });

  document.addEventListener('keydown', (event) => {
    if (event.ctrlKey || event.metaKey || event.altKey || one('dialog[open]')) return;
    if (event.target.matches('input, select, textarea')) {
      if (event.key === 'Escape') event.target.blur();
      return;
    }
    const act = {
      n: () => step(1), p: () => step(-1), j: () => otherFile(1), k: () => otherFile(-1), t: toggleTheme,
      '?': () => one('#keys').showModal(),
      Escape: () => { location.hash = parts[0].id; },
      '/': () => { if (!filter) return; location.hash = parts[0].id; show(); filter.focus(); },
    }[event.key];
    if (act) {
      event.preventDefault();
      act();
    } else if (/^[1-9]$/.test(event.key)) all('nav a')[event.key - 1]?.click();
  });

  addEventListener('hashchange', show);
  show();
})();
`;

// What moves in the report: the theme, one document at a time, filters, find, the concordance, copying.
// The page is whole without it. Nothing here makes markup from text: all text goes in as text nodes.
"use strict";

const root = document.documentElement;
root.classList.add("js");

/* --- theme: as the system has it, or as chosen ------------------------------------------------------------------------ */

const THEMES = ["auto", "light", "dark"];

const stored = {
  get(key) {
    try { return localStorage.getItem(key); } catch { return null; } // a page from a file may have no storage
  },
  set(key, value) {
    try { localStorage.setItem(key, value); } catch { /* then it is forgotten */ }
  },
};

function setTheme(theme) {
  if (theme === "auto") delete root.dataset.theme;
  else root.dataset.theme = theme;
}

const chosen = stored.get("transcript-report-theme");
setTheme(THEMES.includes(chosen) ? chosen : "auto");

/* --- small tools ------------------------------------------------------------------------------------------------------ */

const one = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];
const plural = (count, noun) => `${count.toLocaleString("en")} ${noun}${count === 1 ? "" : noun.endsWith("ch") ? "es" : "s"}`;

/** An element with attributes and children; strings become text nodes. */
function make(tag, attributes = {}, ...children) {
  const element = document.createElement(tag);
  for (const [name, value] of Object.entries(attributes)) element.setAttribute(name, value);
  element.append(...children);
  return element;
}

/** Say something to a screen reader. */
function say(text) {
  one(".said").textContent = text;
}

/** Letters without case and accents, each as long as the one it stands for, so that offsets stay. */
function plain(text) {
  const folded = text.toLowerCase();
  const base = folded.length === text.length ? folded : text;
  return base.replace(/[^\0-\x7f]/g, (letter) => {
    const bare = letter.normalize("NFD")[0];
    return bare.length === letter.length ? bare : letter;
  }).replace(/[‘’]/g, "'").replace(/[“”]/g, '"').replace(/[\s\u00a0]/g, " ");
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
  } catch { // no permission, or no such thing in this browser
    const box = make("textarea", { class: "hidden", "aria-hidden": "true" });
    box.value = text;
    document.body.append(box);
    box.select();
    document.execCommand("copy");
    box.remove();
  }
}

/* --- one document ----------------------------------------------------------------------------------------------------- */

/** A document of the page: its turns, and what is filtered, found and listed in it. */
class Reader {
  constructor(article) {
    this.article = article;
    this.turns = all(".turn", article);
    this.shown = this.turns;
    this.places = this.turns.map((turn) => Number(turn.dataset.x));
    this.toolbar = one(".toolbar", article);
    this.input = one(".find input", this.toolbar);
    this.speaker = one("select.speaker", this.toolbar);
    this.term = one("select.term", this.toolbar);
    this.onlyTerm = one(".only input", this.toolbar);
    this.status = one(".status", this.toolbar);
    this.panel = one(".concordance", article);
    this.names = new Map([...this.speaker.options].map((option) => [option.value, option.textContent]));
    this.query = ""; // what is looked for,
    this.matches = []; // where it stands,
    this.current = -1; // which of these is meant,
    this.texts = null; // and the text of every paragraph, made comparable when first needed
    this.counted = ""; // how many turns the filters leave
    this.listen();
  }

  listen() {
    let waiting = 0;
    this.input.addEventListener("input", () => {
      clearTimeout(waiting);
      waiting = setTimeout(() => this.find(), 120);
    });
    this.input.addEventListener("keydown", (event) => {
      if (event.key === "Enter") {
        event.preventDefault();
        clearTimeout(waiting);
        if (plain(this.input.value.trim()) !== this.query) this.find();
        else this.step(event.shiftKey ? -1 : 1);
      }
    });
    one(".next", this.toolbar).addEventListener("click", () => this.step(1));
    one(".previous", this.toolbar).addEventListener("click", () => this.step(-1));
    one(".reset", this.toolbar).addEventListener("click", () => this.reset());
    this.speaker.addEventListener("change", () => this.filter());
    this.term?.addEventListener("change", () => this.choose(this.term.value));
    this.onlyTerm?.addEventListener("change", () => this.filter());
    one(".close", this.panel).addEventListener("click", () => this.close());
    this.article.addEventListener("click", (event) => this.clicked(event));
    for (const event of ["pointerover", "focusin"]) {
      one(".turns", this.article).addEventListener(event, ({ target }) => showActions(target.closest(".turn"), this));
    }
  }

  clicked(event) {
    const { target } = event;
    const pick = target.closest(".pick");
    const mark = target.closest("mark[data-t]");
    const strip = target.closest(".strip");
    if (pick?.dataset.term) this.look(pick.dataset.term);
    else if (pick) this.only(pick.dataset.speaker);
    else if (mark && document.getSelection().isCollapsed) this.look(mark.dataset.t, mark);
    else if (strip) this.jump(strip, share(strip, event));
  }

  /* filters */

  /** Hide the turns that are not asked for, and say how many are left. */
  filter() {
    const speaker = this.speaker.value;
    const term = this.onlyTerm?.checked ? this.term.value : "";
    for (const turn of this.turns) {
      const matches = (speaker === "" || turn.dataset.s === speaker)
        && (term === "" || one(`mark[data-t="${term}"]`, turn) !== null);
      turn.hidden = !matches;
    }
    this.shown = this.turns.filter((turn) => !turn.hidden);
    const filtered = speaker !== "" || term !== "";
    one(".reset", this.toolbar).hidden = !filtered && !this.term?.value;
    this.counted = filtered ? `${this.shown.length.toLocaleString("en")} of ${plural(this.turns.length, "turn")}` : "";
    if (this.query) this.find();
    else this.report();
    if (this.term?.value) this.list();
  }

  only(speaker) {
    this.speaker.value = this.speaker.value === speaker ? "" : speaker;
    this.filter();
    one(".transcript h2", this.article).focus({ preventScroll: true });
    one(".transcript", this.article).scrollIntoView({ block: "start" });
  }

  reset() {
    this.speaker.value = "";
    this.close();
    this.filter();
    this.speaker.focus();
  }

  report() {
    const found = !this.query ? "" : this.matches.length
      ? `${(this.current + 1).toLocaleString("en")} of ${plural(this.matches.length, "match")}` : "no match";
    this.status.textContent = [found, this.counted].filter(Boolean).join(" · ");
  }

  /* find: ranges over the text as it stands, painted by the browser and never put into the page */

  find() {
    this.query = plain(this.input.value.trim());
    this.matches = [];
    this.current = -1;
    if (this.query) {
      this.texts ??= this.turns.map((turn) => all("p", turn).map((p) => ({ p, text: plain(p.textContent) })));
      this.turns.forEach((turn, index) => {
        if (turn.hidden) return;
        for (const { p, text } of this.texts[index]) {
          for (let at = text.indexOf(this.query); at >= 0; at = text.indexOf(this.query, at + this.query.length)) {
            this.matches.push({ p, turn, at });
          }
        }
      });
    }
    for (const button of all(".steps button", this.toolbar)) button.disabled = !this.matches.length;
    const length = this.query.length;
    paint("found", this.matches.slice(0, 5000).map(({ p, at }) => range(p, at, length)));
    paint("current", []);
    if (this.matches.length) this.step(this.first(), true);
    else this.report();
  }

  /** Steps to the first match at or below what is in view. */
  first() {
    const top = this.toolbar.getBoundingClientRect().bottom;
    const below = this.matches.findIndex(({ turn }) => turn.getBoundingClientRect().bottom > top);
    return (below < 0 ? 0 : below) + 1;
  }

  step(by) {
    const count = this.matches.length;
    if (!count) return;
    this.current = (this.current + by + count) % count;
    const { p, turn, at } = this.matches[this.current];
    const place = range(p, at, this.query.length);
    paint("current", [place]);
    turn.scrollIntoView({ block: "nearest" });
    const { top, bottom } = place.getBoundingClientRect();
    const edge = this.toolbar.getBoundingClientRect().bottom + 24;
    if (top < edge || bottom > innerHeight - 24) scrollBy({ top: top - Math.max(edge, innerHeight / 3), behavior: "instant" });
    this.report();
  }

  /* the concordance */

  /** Every mention of a term in the text. */
  marks(term) {
    return all(`mark[data-t="${term}"]`, one(".turns", this.article));
  }

  /** Mark a term in the text and list its mentions; with no term, neither. */
  choose(term) {
    for (const mark of all("mark.on", this.article)) mark.classList.remove("on");
    this.term.value = term;
    one(".only", this.toolbar).hidden = term === "";
    if (term === "") {
      this.onlyTerm.checked = false;
      this.panel.hidden = true;
    } else for (const mark of this.marks(term)) mark.classList.add("on");
    this.filter();
    if (term !== "") say(`${one("h2 small", this.panel).textContent} of ${this.term.selectedOptions[0].textContent}`);
  }

  /** Show a term in its contexts, from the beginning or from one of its marks. */
  look(term, mark = null) {
    if (mark && !mark.closest(".turn").hidden) this.onlyTerm.checked &&= this.term.value === term;
    else this.speaker.value = "";
    this.choose(term);
    const places = this.marks(term).filter((place) => !place.closest(".turn").hidden);
    this.point(all("li a", this.panel)[Math.max(places.indexOf(mark), 0)]);
    if (mark === null) {
      one(".transcript", this.article).scrollIntoView({ block: "start" });
      one("h2", this.panel).focus({ preventScroll: true });
    }
  }

  /** Write the list: the mentions in the turns that are shown. */
  list() {
    const places = this.marks(this.term.value).filter((mark) => !mark.closest(".turn").hidden);
    const name = this.term.selectedOptions[0].textContent;
    one("h2", this.panel).replaceChildren(name, make("small", {}, plural(places.length, "mention")));
    const lines = one("ol", this.panel);
    lines.replaceChildren();
    one(".more", this.panel)?.remove();
    this.lines(lines, places, 0);
    this.panel.hidden = false;
  }

  lines(into, places, from) {
    const PAGE = 200;
    for (const mark of places.slice(from, from + PAGE)) into.append(this.line(mark));
    if (places.length > from + PAGE) {
      const more = make("button", { type: "button", class: "more" }, `${places.length - from - PAGE} more`);
      more.addEventListener("click", () => { more.remove(); this.lines(into, places, from + PAGE); });
      into.after(more);
    }
  }

  line(mark) {
    const turn = mark.closest(".turn");
    const [left, right] = around(mark);
    const when = one(".at", turn).textContent;
    const link = make("a", { href: `#${turn.id}` },
      make("span", { class: "kwic" }, make("span", { class: "left" }, make("bdi", {}, left)), make("b", {}, mark.textContent),
        make("span", {}, right)),
      make("span", { class: `by ${[...turn.classList].find((name) => /^s/.test(name)) ?? ""}` },
        make("i", { "aria-hidden": "true" }), `${this.names.get(turn.dataset.s) ?? ""} · ${when}`));
    link.addEventListener("click", () => this.point(link));
    return make("li", {}, link);
  }

  /** Say which line of the list is the one that is shown. */
  point(line) {
    all("a[aria-current]", this.panel).forEach((other) => other.removeAttribute("aria-current"));
    if (!line) return;
    line.setAttribute("aria-current", "true");
    const top = line.offsetTop - this.panel.clientHeight / 3; // within the list alone: the page stays where it is
    this.panel.scrollTop = Math.max(top, 0);
  }

  close() {
    if (this.term?.value) this.choose("");
    else this.panel.hidden = true;
  }

  /* strips */

  /** The turn at a place; of one speaker, the one that begins nearest. */
  turnAt(x, speaker) {
    let best = 0;
    let least = Infinity;
    this.places.forEach((place, i) => {
      if (speaker !== undefined && this.turns[i].dataset.s !== speaker) return;
      const distance = speaker === undefined ? (place <= x ? x - place : Infinity) : Math.abs(place - x);
      if (distance < least || (distance === least && distance !== Infinity)) { least = distance; best = i; }
    });
    return this.turns[best];
  }

  /** The mention of a term that is drawn nearest to a place. */
  markAt(x, term) {
    const marks = this.marks(term);
    const paths = all(`.code[data-t="${term}"] .hit`, this.article);
    const drawn = paths.flatMap((path) => path.getAttribute("d").match(/M[\d.]+/g) ?? []).map((m) => Number(m.slice(1)));
    drawn.sort((a, b) => a - b);
    let best = 0;
    drawn.forEach((at, i) => { if (Math.abs(at - x) < Math.abs(drawn[best] - x)) best = i; });
    return marks[best];
  }

  jump(strip, at) {
    const { t, s } = strip.dataset;
    if (t !== undefined) {
      const mark = this.markAt(at * 1000, t);
      if (mark) {
        this.look(t, mark);
        go(mark.closest(".turn"));
      }
    } else go(this.turnAt(at * 1000, s));
  }
}

/** The words before and after a mark, in its paragraph. */
function around(mark) {
  const paragraph = mark.closest("p");
  const before = document.createRange();
  before.setStart(paragraph, 0);
  before.setEndBefore(mark);
  const after = document.createRange();
  after.setStartAfter(mark);
  after.setEnd(paragraph, paragraph.childNodes.length);
  const clean = (text) => text.replace(/\s+/g, " ");
  return [clean(before.toString()).slice(-90).replace(/ $/, "\u00a0"), clean(after.toString()).slice(0, 90)];
}

/** The range of a stretch of an element's text. */
function range(element, at, length) {
  const found = document.createRange();
  const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
  let passed = 0;
  let started = false;
  for (let node = walker.nextNode(); node; node = walker.nextNode()) {
    const end = passed + node.length;
    if (!started && at < end) { found.setStart(node, at - passed); started = true; }
    if (started && at + length <= end) { found.setEnd(node, at + length - passed); break; }
    passed = end;
  }
  return found;
}

function paint(name, ranges) {
  if (window.Highlight && CSS.highlights) CSS.highlights.set(name, new Highlight(...ranges));
  else if (name === "current" && ranges.length) { // an older browser shows the one that is meant
    const selection = document.getSelection();
    selection.removeAllRanges();
    selection.addRange(ranges[0]);
  }
}

function share(strip, event) {
  const box = strip.getBoundingClientRect();
  return Math.min(Math.max((event.clientX - box.left) / box.width, 0), 1);
}

/** Go to a turn by its address, so that the browser's way back leads here. */
function go(turn) {
  if (!turn) return;
  turn.hidden = false;
  if (location.hash === `#${turn.id}`) turn.scrollIntoView();
  else location.hash = turn.id;
}

/* --- copy: a link to a turn, or a quotation with its source ----------------------------------------------------------- */

const actions = make("span", { class: "actions" },
  make("button", { type: "button", class: "copy-quote" }, "Copy quote"),
  make("button", { type: "button", class: "copy-link" }, "Copy link"));

function showActions(turn) {
  if (!turn || actions.parentElement === one("header", turn)) return;
  if (actions.contains(document.activeElement)) return;
  one("header", turn).append(actions);
}

function address(turn) {
  return `${location.href.split("#")[0]}#${turn.id}`;
}

/** What is selected in the turn, or all of it, with who said it, where and when. */
function quotation(turn) {
  const selection = document.getSelection();
  const inside = !selection.isCollapsed && turn.contains(selection.anchorNode) && turn.contains(selection.focusNode);
  const text = inside ? selection.toString().trim() : all("p", turn).map((p) => p.textContent.trim()).join("\n\n");
  const article = turn.closest(".document");
  const who = one(".who", turn);
  const office = one(`.pick[data-speaker="${turn.dataset.s}"] + small`, article);
  const source = [
    who.classList.contains("nobody") ? "" : who.textContent,
    office?.textContent,
    article.dataset.title,
    article.dataset.date,
    one(".at", turn).textContent,
  ].filter(Boolean).join(", ");
  return `“${text}”\n— ${source}\n${address(turn)}`;
}

async function copied(event) {
  const button = event.target.closest("button");
  const turn = actions.closest(".turn");
  if (!button || !turn) return;
  const quote = button.classList.contains("copy-quote");
  await copy(quote ? quotation(turn) : address(turn));
  const label = quote ? "Copy quote" : "Copy link";
  button.textContent = "Copied";
  say(quote ? "Quotation copied" : "Link copied");
  setTimeout(() => { button.textContent = label; }, 1500);
}

actions.addEventListener("pointerdown", (event) => event.preventDefault()); // the selection stays
actions.addEventListener("click", copied);

/* --- the whole page --------------------------------------------------------------------------------------------------- */

const readers = new Map();

/** The reader of an article, made when it is first needed. */
function reader(article) {
  if (!article || !one(".turns", article)) return null;
  if (!readers.has(article)) readers.set(article, new Reader(article));
  return readers.get(article);
}

/** Show the document that the address names and hide the others, so that find in the browser still reaches them. */
function route() {
  const documents = all(".document");
  let target = null;
  try { target = document.getElementById(decodeURIComponent(location.hash.slice(1))); } catch { /* no address of ours */ }
  const article = target?.closest(".document") ?? documents[0];
  for (const other of documents) {
    if (other === article) other.removeAttribute("hidden");
    else if (!other.hasAttribute("hidden")) other.setAttribute("hidden", "until-found");
  }
  const own = reader(article);
  const here = one(".top .here");
  here.textContent = article && documents.length > 1 ? article.dataset.title : here.dataset.title;
  if (target === article && target) {
    scrollTo(0, 0);
    one("h1", article)?.focus({ preventScroll: true });
  } else if (target?.matches(".turn")) {
    target.hidden = false;
    target.scrollIntoView({ block: "start" });
    showActions(target, own);
  }
}

function nearestReader() {
  return reader(all(".document").find((article) => !article.hasAttribute("hidden")));
}

/** What is under the pointer on a strip, and a line through all of them at that place (drawn by the style sheet). */
function hover(event) {
  const tip = one(".tip");
  const strip = event.target.closest?.(".strip");
  one(".pointing")?.classList.remove("pointing");
  tip.hidden = !strip;
  if (!strip) return;
  const at = share(strip, event);
  const article = strip.closest(".document");
  article.style.setProperty("--at", `${100 * at}%`);
  article.classList.add("pointing");
  const own = reader(article);
  const [head, text] = own ? spoken(own, strip, at) : listed(strip, at);
  tip.replaceChildren(make("b", {}, head), text);
  const narrow = event.clientX > innerWidth - 360;
  tip.style.left = narrow ? "auto" : `${event.clientX + 14}px`;
  tip.style.right = narrow ? `${innerWidth - event.clientX + 14}px` : "auto";
  tip.style.top = `${Math.min(event.clientY + 16, innerHeight - 90)}px`;
}

function spoken(own, strip, at) {
  const { t, s } = strip.dataset;
  const mark = t === undefined ? null : own.markAt(at * 1000, t);
  const turn = mark ? mark.closest(".turn") : own.turnAt(at * 1000, s);
  const words = mark ? around(mark) : null;
  const text = mark ? `…${words[0].slice(-40)}${mark.textContent}${words[1].slice(0, 40)}…`
    : `${(one("p", turn)?.textContent ?? "").slice(0, 90)}…`;
  return [`${one(".who", turn).textContent} · ${one(".at", turn).textContent}`, text];
}

function documentAt(strip, at) {
  const keys = strip.closest("[data-keys]").dataset.keys.split(" ");
  return document.getElementById(keys[Math.min(Math.floor(at * keys.length), keys.length - 1)]);
}

function listed(strip, at) {
  const article = documentAt(strip, at);
  return article ? [article.dataset.title, article.dataset.date] : ["", "not in this page"];
}

/* the list of documents */

function filterDocuments(input) {
  const section = input.closest("section");
  const rows = all("tbody tr", one(".list", section));
  const query = plain(input.value.trim());
  let shown = 0;
  for (const row of rows) {
    row.hidden = !plain(row.textContent).includes(query);
    shown += !row.hidden;
  }
  one(".status", section).textContent = query ? `${shown.toLocaleString("en")} of ${plural(rows.length, "document")}` : "";
}

function sortDocuments(button) {
  const head = button.closest("th");
  const table = head.closest("table");
  const column = head.cellIndex;
  const up = head.getAttribute("aria-sort") !== "ascending";
  all("th[aria-sort]", table).forEach((other) => other.removeAttribute("aria-sort"));
  head.setAttribute("aria-sort", up ? "ascending" : "descending");
  const key = (row) => row.cells[column].textContent.trim();
  const numeric = head.matches(".figure, .wide");
  const compare = (a, b) => (numeric ? Number(key(a).replaceAll(",", "")) - Number(key(b).replaceAll(",", ""))
    : key(a).localeCompare(key(b)));
  const body = table.tBodies[0];
  body.append(...[...body.rows].sort((a, b) => (up ? compare(a, b) : compare(b, a))));
}

/* where the reader is, on the strip above the transcript */

function follow() {
  const own = nearestReader();
  if (!own) return;
  const edge = own.toolbar.getBoundingClientRect().bottom + 8;
  let low = 0;
  let high = own.shown.length - 1;
  while (low < high) { // the turns lie in order: the first that reaches below the toolbar
    const middle = (low + high) >> 1;
    if (own.shown[middle].getBoundingClientRect().bottom <= edge) low = middle + 1;
    else high = middle;
  }
  const at = Number(own.shown[low]?.dataset.x ?? 0);
  let line = one(".cross.here", own.toolbar);
  if (!line) {
    line = make("div", { class: "cross here" });
    own.toolbar.append(line);
  }
  line.style.left = `${at / 10}%`;
}

function pressed(event) {
  const own = nearestReader();
  if (event.key === "Escape" && own) {
    if (event.target === own.input && own.input.value) { own.input.value = ""; own.find(); }
    else own.close();
    return;
  }
  if (!own || event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input, select, textarea")) return;
  if (event.key === "/") {
    event.preventDefault();
    own.toolbar.scrollIntoView({ block: "nearest" });
    own.input.focus();
    own.input.select();
  } else if (event.key === "n" && own.matches.length) own.step(1);
  else if (event.key === "N" && own.matches.length) own.step(-1);
}

function themeButton(button) {
  const show = () => { button.textContent = `Theme: ${root.dataset.theme ?? "auto"}`; };
  show();
  button.addEventListener("click", () => {
    const next = THEMES[(THEMES.indexOf(root.dataset.theme ?? "auto") + 1) % THEMES.length];
    setTheme(next);
    stored.set("transcript-report-theme", next);
    show();
  });
}

document.addEventListener("DOMContentLoaded", () => {
  themeButton(one(".theme"));
  addEventListener("hashchange", route);
  addEventListener("keydown", pressed);
  document.addEventListener("pointermove", hover, { passive: true });
  document.addEventListener("beforematch", (event) => { // find in the browser came upon a document that is hidden
    const article = event.target.closest(".document");
    if (article) setTimeout(() => history.replaceState(null, "", `#${article.id}`) ?? route());
  });
  document.addEventListener("click", (event) => {
    const sort = event.target.closest(".sort");
    if (sort) sortDocuments(sort);
    const strip = event.target.closest(".over-documents .strip");
    const article = strip && documentAt(strip, share(strip, event));
    if (article) location.hash = article.id;
  });
  all(".documents-filter").forEach((input) => input.addEventListener("input", () => filterDocuments(input)));
  let drawn = 0;
  addEventListener("scroll", () => { drawn ||= requestAnimationFrame(() => { drawn = 0; follow(); }); }, { passive: true });
  addEventListener("beforeprint", () => all(".document[hidden]").forEach((article) => article.removeAttribute("hidden")));
  addEventListener("afterprint", route);
  route();
});

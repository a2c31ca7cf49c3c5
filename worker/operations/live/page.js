// Shows what /live/events sends. Whatever an article contains is set as text and never as markup;
// the page's policy refuses the rest.
"use strict";

const CARDS = 10;
const TYPES = new Set([
  "PERSON", "ORGANISATION", "LOCATION", "EVENT", "LAW", "MONEY", "QUANTITY", "PRODUCT",
]);
const RETRY_MS = 10_000;

const byId = (id) => document.getElementById(id);
const cards = byId("cards");
const list = byId("articles");
const pause = byId("pause");

let source = null;
let newest = 0; // the greatest number of an article that came
let held = []; // articles that came while somebody reads
let lastState = "";
let lastLetter = 0;

function element(name, properties = {}, ...children) {
  const made = Object.assign(document.createElement(name), properties);
  made.append(...children);
  return made;
}

function setText(id, text) {
  const node = byId(id);
  if (node.textContent !== text) node.textContent = text;
}

function number(value, digits = 0) {
  return value.toLocaleString("en", { maximumFractionDigits: digits, minimumFractionDigits: digits });
}

function duration(seconds) {
  if (seconds === null || seconds === undefined) return "–";
  if (seconds < 1) return `${Math.round(seconds * 1000)} ms`;
  if (seconds < 90) return `${number(seconds, seconds < 10 ? 1 : 0)} s`;
  if (seconds < 5400) return `${Math.round(seconds / 60)} min`;
  if (seconds < 172_800) return `${number(seconds / 3600, 1)} h`;
  return `${Math.round(seconds / 86_400)} d`;
}

function clockTime(seconds) {
  return new Date(seconds * 1000).toLocaleTimeString("en-GB");
}

// ---- the figures

function showNow(now) {
  setText("version", `${now.version}, model ${now.model_version ?? "none"}`);
  showState(now);
  showRate(now);
  setText("p50", now.latency ? duration(now.latency.p50) : "–");
  setText("p95", now.latency ? duration(now.latency.p95) : "–");
  setText("latency-note", now.latency
    ? `timestamp to acknowledged; estimate of ${number(now.latency.records)} records, last minute`
    : "nothing delivered in the last minute");
  showLag(now);
  showDeadLetters(now);
  showFields(now);
}

function showState(now) {
  const ready = now.missing.length === 0;
  const state = ready ? "ready" : "unready";
  const partitions = `${number(now.partitions)} partition${now.partitions === 1 ? "" : "s"}`;
  const words = ready ? `ready, ${partitions}` : now.circuit ? "circuit open" : "not ready";
  byId("state").dataset.state = state;
  setText("state", words);
  setText("progress", now.progress ? `last commit ${clockTime(now.progress)}` : "nothing committed yet");
  byId("missing").hidden = ready;
  setText("missing", now.missing.join("; "));
  announce(ready ? "The worker is ready." : `The worker is not ready: ${now.missing.join("; ")}.`);
}

function announce(words) {
  if (words === lastState) return;
  lastState = words;
  setText("announcement", words);
}

function showRate(now) {
  const rates = now.rates.map((rate) => rate ?? 0);
  const most = Math.max(...rates, 0);
  const rate = now.rate;
  setText("rate", rate === null ? "–" : number(rate, rate < 10 ? 1 : 0));
  setText("rate-note", `mean of 10 s; peak ${number(most, most < 10 ? 1 : 0)}`);
  byId("spark").setAttribute("aria-label",
    rate === null ? "No articles yet" : `Articles a second in the last 3 minutes: ${number(rate, 1)} now, ${number(most, 1)} at most`);
  const step = 180 / Math.max(rates.length - 1, 60); // a minute has the whole width at first
  const points = rates.map((value, index) => {
    const x = (180 - (rates.length - 1 - index) * step).toFixed(1);
    const y = 38 - (most > 0 ? (value / most) * 35 : 0);
    return `${x} ${y.toFixed(1)}`;
  });
  const start = (180 - (rates.length - 1) * step).toFixed(1);
  const line = points.length > 1 ? `M${points.join("L")}` : "";
  byId("spark-line").setAttribute("d", line);
  byId("spark-area").setAttribute("d", line && `${line}L180 40L${start} 40Z`);
}

function showLag(now) {
  const lag = now.lag;
  setText("lag", lag.records === null ? "–" : number(lag.records));
  setText("lag-seconds", duration(lag.seconds));
  setText("inflight", number(now.inflight));
  byId("partitions").replaceChildren(...lag.partitions.map((each) => element("tr", {},
    element("td", { textContent: each.partition, title: each.topic }),
    element("td", { textContent: number(each.records) }),
    element("td", { textContent: each.records > 0 ? duration(each.seconds) : "–" }),
  )));
  byId("lag-table").hidden = lag.partitions.length === 0;
  setText("lag-note", lag.records === null
    ? "not known: no partition is assigned, or the broker does not tell"
    : lag.hidden > 0 ? `and ${number(lag.hidden)} partitions with less` : "");
}

function showDeadLetters(now) {
  const outcomes = now.outcomes;
  const all = Object.values(outcomes).reduce((sum, value) => sum + value, 0);
  const dead = outcomes.dead_lettered;
  setText("dead", number(dead));
  setText("dead-share", all > 0 ? `${number((100 * dead) / all, dead > 0 ? 1 : 0)} %` : "–");
  setText("total", number(outcomes.enriched + outcomes.partial));
  const reasons = Object.entries(now.reasons).sort((one, other) => other[1] - one[1]);
  byId("reasons").replaceChildren(...(reasons.length > 0
    ? reasons.map(([reason, count]) => bar(reason, number(count), count / dead))
    : [element("li", { className: "note", textContent: "none" })]));
  byId("letters").replaceChildren(...now.letters.map((letter) => element("li", {},
    element("strong", { textContent: letter.reason }),
    ` ${letter.message}`,
    element("span", {
      className: "note",
      textContent: `${clockTime(letter.at)}, ${letter.stage}, ${letter.topic}[${letter.partition}]@${letter.offset}`,
    }),
  )));
  const latest = now.letters.length > 0 ? now.letters[0].at : 0;
  if (lastLetter > 0 && latest > lastLetter) {
    setText("announcement", `New dead letter: ${now.letters[0].reason}.`);
    lastState = "";
  }
  lastLetter = Math.max(lastLetter, latest, 1);
}

function showFields(now) {
  byId("fields").replaceChildren(...now.fields.map((each) => {
    const all = each.found + each.absent + each.failed;
    const share = all > 0 ? each.found / all : 0;
    const made = bar(each.field, all > 0 ? `${Math.round(100 * share)} %` : "–", share);
    if (each.failed > 0) {
      made.children[0].append(element("span", {
        className: "failed", textContent: ` ${number(each.failed)} failed`,
      }));
    }
    return made;
  }));
}

function bar(label, value, share) {
  const filled = element("span");
  filled.style.width = `${(100 * share).toFixed(1)}%`;
  return element("li", {},
    element("span", { textContent: label }),
    element("span", { textContent: value }),
    element("div", { className: "bar", ariaHidden: "true" }, filled),
  );
}

// ---- the articles

function take(article) {
  if (article.number <= newest) return;
  newest = article.number;
  held.push(article);
  held = held.slice(-CARDS);
  showHeld();
}

function isRead() {
  return cards.matches(":hover") || cards.contains(document.activeElement);
}

function showHeld() {
  const reading = isRead();
  setText("held", held.length > 0 && reading ? `held while you read, ${held.length} new` : "");
  if (reading || held.length === 0) return;
  byId("waiting").hidden = true;
  for (const article of held) cards.prepend(card(article));
  held = [];
  while (cards.children.length > CARDS) cards.lastChild.remove();
  for (const text of cards.querySelectorAll(".text")) offerMore(text);
}

function card(article) {
  const made = element("article", { dir: "auto" });
  const heading = element("h3", { textContent: article.headline ?? `${article.id}` });
  heading.id = `article-${article.number}`;
  if (article.headline === null) heading.className = "unnamed";
  made.setAttribute("aria-labelledby", heading.id);
  if (article.withheld) made.append(element("p", { className: "withheld", textContent: article.withheld }));
  made.append(heading, text(article), facts(article), names(article));
  return made;
}

function text(article) {
  const paragraphs = article.paragraphs.map((pieces) => element("p", { dir: "auto" },
    ...pieces.map(([words, index]) => (index < 0 ? words : mention(words, article.entities[index])))));
  if (article.shortened) paragraphs.push(element("p", { className: "note", textContent: "Cut short here." }));
  const body = element("div", {}, ...paragraphs);
  body.lang = article.language ?? "";
  return element("div", { className: "text" }, body);
}

function mention(words, entity) {
  const title = [entity.type, entity.name, entity.note].filter(Boolean).join(", ");
  return element("mark", { className: typeClass(entity), textContent: words, title });
}

function typeClass(entity) {
  return TYPES.has(entity.type) ? entity.type : "";
}

function facts(article) {
  const rows = article.facts.flatMap(([label, value]) => [
    element("dt", { textContent: label }), element("dd", { textContent: value, dir: "auto" }),
  ]);
  return element("dl", { className: "facts" }, ...rows);
}

function names(article) {
  const items = article.entities.map((entity) => element("li",
    { className: typeClass(entity), title: entity.type },
    element("span", { className: "unseen", textContent: `${entity.type.toLowerCase()}: ` }),
    element("bdi", { textContent: entity.name }),
    ...(entity.note ? [" ", element("small", { textContent: entity.note })] : []),
  ));
  if (article.more_entities > 0) items.push(element("li", { textContent: `and ${article.more_entities} more` }));
  return element("ul", { className: "names", ariaLabel: "Entities" }, ...items);
}

function offerMore(box) {
  const body = box.firstChild;
  if (box.querySelector("button") || body.scrollHeight <= body.clientHeight + 4) return;
  body.classList.add("clipped");
  const more = element("button", { type: "button", textContent: "Show all", ariaExpanded: "false" });
  more.addEventListener("click", () => {
    const whole = body.classList.toggle("whole");
    more.textContent = whole ? "Show less" : "Show all";
    more.ariaExpanded = String(whole);
  });
  box.append(more);
}

// ---- the connection

function showConnection(state, words) {
  byId("state").dataset.state = state;
  setText("state", words);
  announce(words);
}

function open() {
  source = new EventSource("live/events");
  source.addEventListener("now", (event) => { showNow(JSON.parse(event.data)); showHeld(); });
  source.addEventListener("article", (event) => take(JSON.parse(event.data)));
  source.addEventListener("error", () => {
    const refused = source.readyState === EventSource.CLOSED;
    showConnection("lost", refused
      ? "refused: as many watch as may, or the page is off; trying again"
      : "the worker does not answer; trying again");
    if (refused) setTimeout(() => { if (source !== null) open(); }, RETRY_MS);
  });
}

function close() {
  source.close();
  source = null;
}

pause.addEventListener("click", () => {
  const paused = source !== null;
  pause.setAttribute("aria-pressed", String(paused));
  pause.textContent = paused ? "Resume" : "Pause";
  if (paused) {
    close();
    showConnection("paused", "paused");
  } else {
    showConnection("waiting", "connecting");
    open();
  }
});

open();

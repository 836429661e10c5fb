// What overflows, is cut off, does not stick, overlaps, or leads nowhere; a line each.
// The first argument is "screen" or "print". It is run as the body of a function.
const medium = arguments[0];
const faults = [];
const slack = 1.5;
const name = (element) => {
  const text = (element.textContent || "").trim().replace(/\s+/g, " ").slice(0, 40);
  const kind = element.getAttribute && element.getAttribute("class");
  return `<${element.tagName.toLowerCase()}${kind ? " class=" + kind : ""}> ${text}`;
};

// The page itself never scrolls sideways.
const page = document.scrollingElement;
if (page.scrollWidth > page.clientWidth + slack) {
  faults.push(`the page is ${page.scrollWidth} wide, the window ${page.clientWidth}`);
}

// Words stay within what they stand in, and nothing cuts them off.
const frames = "td,th,dd,dt,li,p,h1,h2,h3,summary,.card,.portrait";
const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
const range = document.createRange();
const reported = new Set();
for (let node = walker.nextNode(); node; node = walker.nextNode()) {
  const parent = node.parentElement;
  if (!node.data.trim() || parent.closest("svg,style,.skip")) continue;
  const frame = parent.closest(frames);
  if (!frame || reported.has(frame)) continue;
  range.selectNodeContents(node);
  const words = range.getBoundingClientRect();
  const box = frame.getBoundingClientRect();
  if (words.width === 0) continue;
  if (words.right > box.right + slack || words.left < box.left - slack) {
    reported.add(frame);
    faults.push(`words leave their place by ${Math.round(words.right - box.right)}: ${name(frame)}`);
  }
}
for (const element of document.querySelectorAll("body *")) {
  if (element.closest("svg")) continue;
  const style = getComputedStyle(element);
  const hides = [style.overflowX, style.overflowY].some((way) => way === "hidden" || way === "clip");
  if (hides && (element.scrollWidth > element.clientWidth + slack
    || element.scrollHeight > element.clientHeight + slack)) {
    faults.push(`something is cut off: ${name(element)}`);
  }
}

// On paper a stage is narrow, and its words stay whole: of those up to sixteen letters none is broken in two,
// also where nothing hyphenates.
if (medium === "print") {
  const plain = document.createElement("style");
  plain.textContent = ".map * { hyphens: manual !important; }";
  document.head.append(plain);
  const broken = new Set();
  for (const map of document.querySelectorAll("table.map")) {
    const texts = document.createTreeWalker(map, NodeFilter.SHOW_TEXT);
    for (let node = texts.nextNode(); node; node = texts.nextNode()) {
      if (node.parentElement.closest("svg")) continue;
      for (const word of node.data.matchAll(/[\p{Script=Latin}\p{M}]{2,16}/gu)) {
        range.setStart(node, word.index);
        range.setEnd(node, word.index + word[0].length);
        const lines = new Set([...range.getClientRects()].map((box) => Math.round(box.top)));
        if (lines.size > 1 && !/[\p{L}]/u.test(node.data[word.index + word[0].length] || "")) broken.add(word[0]);
      }
    }
  }
  for (const word of broken) faults.push(`a word of the map is broken in two: ${word}`);
  plain.remove();
}

// Whatever scrolls can be reached with the keyboard, and has a name.
for (const element of document.querySelectorAll("body *")) {
  const style = getComputedStyle(element);
  const scrolls = ["auto", "scroll"].includes(style.overflowX)
    && (element.scrollWidth > element.clientWidth + slack
      || element.scrollHeight > element.clientHeight + slack);
  if (!scrolls) continue;
  if (medium === "print") faults.push(`paper cannot scroll: ${name(element)}`);
  if (element.tabIndex !== 0 || !element.getAttribute("aria-label")) {
    faults.push(`the keyboard cannot scroll: ${name(element)}`);
  }
}

// The headings of a map stay in view, whatever scrolls: its box or the page.
if (medium === "screen") {
  for (const box of document.querySelectorAll(".mapped")) {
    const inside = getComputedStyle(box).overflowY === "auto";
    const head = box.querySelector("thead th:nth-child(2)");
    const lane = box.querySelector("tbody tr:last-child th");
    box.scrollIntoView({ block: "start" });
    const down = Math.min(160, inside
      ? box.scrollHeight - box.clientHeight
      : box.offsetHeight - head.offsetHeight - 10);
    const across = Math.min(120, box.scrollWidth - box.clientWidth);
    if (inside) box.scrollTo(across, down);
    else scrollBy(0, down);
    const top = inside ? box.getBoundingClientRect().top + box.clientTop : 0;
    const left = box.getBoundingClientRect().left + box.clientLeft;
    const reached = inside || scrollY + innerHeight < page.scrollHeight - 1;
    if (reached && Math.abs(head.getBoundingClientRect().top - top) > 2 * slack) {
      faults.push(`stage headings do not stick: ${name(head)}`);
    }
    if (Math.abs(lane.getBoundingClientRect().left - left) > 2 * slack) {
      faults.push(`lane names do not stick: ${name(lane)}`);
    }
    box.scrollTo(0, 0);
  }
  scrollTo(0, 0);
}

// In a chart nothing lies on anything else, but a number in its mark.
const meets = (one, other) => one.left < other.right - slack && other.left < one.right - slack
  && one.top < other.bottom - slack && other.top < one.bottom - slack;
for (const chart of document.querySelectorAll("svg.chart, svg.wave")) {
  const frame = chart.getBoundingClientRect();
  if (frame.width === 0) continue;
  const words = [...chart.querySelectorAll("text")].map((e) => [e, e.getBoundingClientRect()]);
  const marks = [...chart.querySelectorAll(".mark")].map((e) => [e, e.getBoundingClientRect()]);
  for (const [element, box] of words.concat(marks)) {
    if (box.left < frame.left - 2 || box.right > frame.right + 2
      || box.top < frame.top - 2 || box.bottom > frame.bottom + 2) {
      faults.push(`beyond the edge of a chart: ${name(element)}`);
    }
  }
  const pairs = (list, others, same) => {
    for (let i = 0; i < list.length; i += 1) {
      for (let k = same ? i + 1 : 0; k < others.length; k += 1) {
        const [one, other] = [list[i], others[k]];
        if (!meets(one[1], other[1]) || one[0] === other[0].nextElementSibling) continue;
        faults.push(`lies on another in a chart: ${name(one[0])} on ${name(other[0])}`);
      }
    }
  };
  pairs(words, words, true);
  pairs(marks, marks, true);
  pairs(words, marks, false);
}

// Every link leads somewhere within the page, and no two places have one name.
const ids = new Map();
for (const element of document.querySelectorAll("[id]")) {
  if (ids.has(element.id)) faults.push(`two places are called ${element.id}`);
  ids.set(element.id, element);
}
for (const link of document.querySelectorAll("a")) {
  const address = link.getAttribute("href") || "";
  if (!address.startsWith("#") || !ids.has(address.slice(1))) {
    faults.push(`leads nowhere: ${address} ${name(link)}`);
  }
}
return faults.slice(0, 40);

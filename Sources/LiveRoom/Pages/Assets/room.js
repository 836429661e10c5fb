// Keeps a page of the room up to date, and what is typed on the phone until it is received.
// Without it the pages work as well: forms post, and the page looks for news by itself.
(function () {
  "use strict";
  var kind = document.body.className;

  function main() { return document.getElementById("main"); }
  function version() { return main() ? main().dataset.version : ""; }

  // What is kept on the phone; a phone that keeps nothing for us still works.
  function remember(key, value) {
    try {
      if (value) localStorage.setItem(key, value); else localStorage.removeItem(key);
    } catch (error) { /* Typed text then lives as long as the page. */ }
  }
  function recall(key) {
    try { return localStorage.getItem(key) || ""; } catch (error) { return ""; }
  }

  function parse(text) {
    return new DOMParser().parseFromString(text, "text/html").getElementById("main");
  }

  function answer() { return document.querySelector("form.answer"); }
  function draftKey(form) { return "draft " + form.dataset.draft; }

  // Takes over the parts of a newer page; what somebody types in stays.
  function show(text, afterSending) {
    var next = parse(text), now = main();
    if (!next || !now) { location.reload(); return; }
    var isSame = next.dataset.ask === now.dataset.ask;
    var open = document.querySelector("details[open]");
    next.querySelectorAll("[data-part]").forEach(function (part) {
      var name = part.dataset.part, old = now.querySelector('[data-part="' + name + '"]');
      if (!old || old.innerHTML === part.innerHTML) return;
      if (isSame && !afterSending && (name === "ask" && answer() || name === "own" && open)) return;
      old.innerHTML = part.innerHTML;
    });
    now.dataset.version = next.dataset.version;
    now.dataset.ask = next.dataset.ask;
    if (!isSame) restore();
    tick();
    count();
  }

  function restore() {
    var form = answer(), box = form && form.querySelector("textarea");
    if (box && !box.value) box.value = recall(draftKey(form));
  }

  function say(words, isProblem) {
    var said = document.querySelector('[data-part="said"] [role=status]');
    if (!said) return;
    said.textContent = "";
    var line = document.createElement("p");
    line.className = isProblem ? "problem" : "done";
    line.textContent = words;
    said.appendChild(line);
  }

  var lastHeard = Date.now(), isAsking = false;

  function load(path, then) {
    if (isAsking) return;
    isAsking = true;
    fetch(path, { headers: { "X-Room": "1" }, credentials: "same-origin" }).then(function (reply) {
      isAsking = false;
      if (reply.status === 401 || reply.status === 410) { location.reload(); return; }
      if (!reply.ok) return;
      lastHeard = Date.now();
      return reply.text().then(then);
    }).catch(function () { isAsking = false; });
  }

  // Sending. What was not received stays on the phone and is sent again; the same line comes in once.
  var waiting = null;

  function send(path, body, isAgain) {
    fetch(path, {
      method: "POST", body: body, credentials: "same-origin",
      headers: { "X-Room": "1", "Content-Type": "application/x-www-form-urlencoded" }
    }).then(function (reply) {
      if (reply.status === 429) { later(path, body); return; }
      remember("unsent", "");
      waiting = null;
      if (reply.status === 401 || reply.status === 410 || reply.status === 403) { location.reload(); return; }
      var isReceived = reply.headers.get("X-Received") === "yes";
      return reply.text().then(function (text) {
        var form = answer();
        if (form && isReceived) remember(draftKey(form), "");
        show(text, true);
        var box = answer() && answer().querySelector("textarea");
        if (box && !isAgain) {
          box.focus();
          box.setSelectionRange(box.value.length, box.value.length);
        }
      });
    }).catch(function () { later(path, body); });
  }

  function later(path, body) {
    remember("unsent", JSON.stringify([path, body]));
    say("Not sent yet. It is kept on this phone and sent again by itself.", true);
    clearTimeout(waiting);
    waiting = setTimeout(function () { send(path, body, true); }, 3000);
  }

  document.addEventListener("submit", function (event) {
    var form = event.target;
    if (kind !== "phone" || form.getAttribute("action") !== "/send") return;
    event.preventDefault();
    var data = new FormData(form);
    if (event.submitter && event.submitter.name) data.append(event.submitter.name, event.submitter.value);
    say("Sending …", false);
    send("/send", new URLSearchParams(data).toString(), false);
  });

  document.addEventListener("input", function (event) {
    var form = event.target.closest("form.answer");
    if (form && event.target.name === "text" && event.target.tagName === "TEXTAREA") {
      remember(draftKey(form), event.target.value);
    }
    count();
  });

  // Enter sends; Shift and Enter make a new line.
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Enter" || event.shiftKey || event.isComposing) return;
    if (event.target.tagName !== "TEXTAREA" || !event.target.form) return;
    event.preventDefault();
    event.target.form.requestSubmit(event.target.form.querySelector("button[value=send]"));
  });

  // Dots that are left.
  function count() {
    var left = document.getElementById("left");
    if (!left) return;
    var spent = 0, all = Number(left.dataset.dots);
    document.querySelectorAll("input[type=number]").forEach(function (box) { spent += Number(box.value) || 0; });
    var rest = all - spent;
    left.textContent = rest < 0
      ? "That is " + -rest + (rest === -1 ? " dot" : " dots") + " too many; you have " + all + "."
      : "You have " + rest + " of " + all + " dots left.";
    left.className = rest < 0 ? "left problem" : "left";
  }

  // Time.
  function tick() {
    var time = document.querySelector(".time");
    if (!time) return;
    if (!time.dataset.end) time.dataset.end = Date.now() + Number(time.dataset.left) * 1000;
    var left = Math.round((Number(time.dataset.end) - Date.now()) / 1000);
    var words = left <= 0 ? "Time is up"
      : Math.floor(left / 60) + ":" + String(left % 60).padStart(2, "0") + " left";
    if (time.firstChild.textContent !== words) time.firstChild.textContent = words;
  }

  function listen(events, page) {
    var soon = null;
    function news() {
      if (soon) return;
      soon = setTimeout(function () { soon = null; load(page, showNews); }, kind === "wall" ? 700 : 50);
    }
    function showNews(text) {
      if (kind === "wall") {
        var next = parse(text);
        if (next) { main().replaceWith(next); tick(); }
      } else { show(text, false); }
    }
    if (window.EventSource) {
      var source = new EventSource(events);
      source.addEventListener("changed", function (event) {
        lastHeard = Date.now();
        if (kind === "wall" || event.data !== version()) news();
      });
      source.addEventListener("beat", function () { lastHeard = Date.now(); });
    }
    // Where something on the way cuts streams, the page asks again by itself.
    setInterval(function () { if (Date.now() - lastHeard > 20000) load(page, showNews); }, 5000);
    document.addEventListener("visibilitychange", function () { if (!document.hidden) load(page, showNews); });
  }

  function trial() {
    var told = document.getElementById("trial"), count = 0;
    if (!told || !window.EventSource) return;
    var source = new EventSource("/test/events"), first = Date.now();
    source.addEventListener("beat", function () {
      count += 1;
      if (count >= 30) {
        source.close();
        told.innerHTML = "<strong>It stays in.</strong> Messages came for a minute without a gap.";
      } else { told.textContent = "Does it stay in? Leave this page open for a minute: " + 2 * count + " of 60 seconds."; }
    });
    source.onerror = function () {
      var seconds = Math.round((Date.now() - first) / 1000);
      told.textContent = "The stream was cut after " + seconds + " seconds. Something between this phone and the "
        + "shell does that, such as a proxy or a data saver. The room still works: the page asks again by itself.";
    };
  }

  if (kind === "phone" && main()) {
    restore();
    listen("/events", "/now");
    var unsent = recall("unsent");
    if (unsent) { try { var kept = JSON.parse(unsent); later(kept[0], kept[1]); } catch (error) { remember("unsent", ""); } }
  }
  if (kind === "wall" && main()) listen("/wall/events", "/wall/now");
  trial();
  tick();
  count();
  setInterval(tick, 1000);
})();

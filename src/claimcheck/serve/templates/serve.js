"use strict";
// Two things that a page cannot do by itself: tell where in the article's file the selected words stand,
// and check a draft while it is being filled in. Without scripts words can be typed, and Check pressed.
(() => {
  const article = document.querySelector("[data-article]");
  if (article) selecting(article, document.getElementById("take"));
  const draft = document.getElementById("draft");
  if (draft) checking(draft);

  // Offsets of the file count code points; JavaScript counts UTF-16 units.
  function points(text) {
    let count = 0;
    for (const _ of text) count += 1;
    return count;
  }

  // Half of a pair is no character: a cut inside one is moved to its outer end.
  function cuts(text, at) {
    return at > 0 && at < text.length && /[\uD800-\uDBFF]/.test(text[at - 1]) && /[\uDC00-\uDFFF]/.test(text[at]);
  }

  function textNodes(root) {
    const found = [];
    const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
    while (walker.nextNode()) {
      const run = walker.currentNode.parentElement.closest("[data-at]");
      if (run) found.push({ node: walker.currentNode, at: Number(run.dataset.at), of: run.dataset.of });
    }
    return found;
  }

  // Of a run whose characters are shown as another sign, any part stands for all of it.
  function selected(root, range) {
    let start = -1;
    let end = -1;
    let words = "";
    const around = range.commonAncestorContainer;
    const inside = around.nodeType === Node.ELEMENT_NODE ? around : around.parentElement;
    for (const { node, at, of } of textNodes(root.contains(inside) ? inside : root)) {
      if (!range.intersectsNode(node)) continue;
      let from = node === range.startContainer ? range.startOffset : 0;
      let to = node === range.endContainer ? range.endOffset : node.data.length;
      if (from >= to) continue;
      if (of === undefined) {
        if (cuts(node.data, from)) from -= 1;
        if (cuts(node.data, to)) to += 1;
        words += node.data.slice(from, to);
      }
      if (start < 0) start = of === undefined ? at + points(node.data.slice(0, from)) : at;
      end = of === undefined ? at + points(node.data.slice(0, to)) : at + Number(of);
    }
    return start < 0 ? null : { start, end, words };
  }

  function selecting(root, form) {
    const chosen = document.getElementById("chosen");
    function take() {
      const selection = document.getSelection();
      if (!selection.rangeCount || !selection.getRangeAt(0).intersectsNode(root)) return;
      const range = selection.getRangeAt(0);
      const found = range.collapsed ? null : selected(root, range);
      form.hidden = !found || !found.words.trim();
      if (form.hidden) return;
      for (const name of ["start", "end", "words"]) form.elements[name].value = found[name];
      chosen.textContent = found.words;
    }
    document.addEventListener("selectionchange", take);
    byKeyboard(root, form, take);
  }

  function byKeyboard(root, form, take) {
    const texts = [...root.querySelectorAll(".text:not(.quiet)")];
    const known = new Map();
    let at = { text: 0, anchor: 0, focus: -1 };

    function words(number) {
      if (!known.has(number)) known.set(number, wordsOf(texts[number]));
      return known.get(number);
    }

    function show() {
      const list = words(at.text);
      const [first, last] = at.anchor <= at.focus ? [at.anchor, at.focus] : [at.focus, at.anchor];
      const { start } = list[first];
      const { end } = list[last];
      document.getSelection().setBaseAndExtent(start.node, start.offset, end.node, end.offset);
      // The event comes later than the next key may.
      take();
      list[at.focus].start.node.parentElement.scrollIntoView({ block: "nearest" });
    }

    function paragraph(step) {
      for (let next = at.text + step; next >= 0 && next < texts.length; next += step) {
        if (words(next).length) return next;
      }
      return -1;
    }

    function move(step, extends_) {
      const next = at.focus + step;
      if (at.focus < 0) {
        if (!words(at.text).length) at.text = paragraph(1);
        if (at.text < 0) return;
        at.anchor = at.focus = 0;
      } else if (next >= 0 && next < words(at.text).length) {
        at.focus = next;
        if (!extends_) at.anchor = next;
      } else if (!extends_ && paragraph(step) >= 0) {
        at.text = paragraph(step);
        at.anchor = at.focus = step > 0 ? 0 : words(at.text).length - 1;
      }
      show();
    }

    function leap(step, extends_) {
      if (at.focus < 0) return move(0, false);
      if (extends_) at.focus = step > 0 ? words(at.text).length - 1 : 0;
      else if (paragraph(step) >= 0) at = { text: paragraph(step), anchor: 0, focus: 0 };
      show();
    }

    root.addEventListener("keydown", (event) => {
      if (event.target !== root || event.ctrlKey || event.altKey || event.metaKey || !texts.length) return;
      const keys = {
        ArrowRight: () => move(1, event.shiftKey),
        ArrowLeft: () => move(-1, event.shiftKey),
        ArrowDown: () => leap(1, event.shiftKey),
        ArrowUp: () => leap(-1, event.shiftKey),
        Enter: () => form.hidden || form.requestSubmit(),
        Escape: () => {
          document.getSelection().removeAllRanges();
          form.hidden = true;
        },
      };
      if (!(event.key in keys)) return;
      event.preventDefault();
      keys[event.key]();
    });
  }

  // The words and marks of a paragraph, in order; a character is never parted.
  function wordsOf(text) {
    const nodes = textNodes(text);
    const whole = nodes.map(({ node }) => node.data).join("");
    const segments = new Intl.Segmenter(undefined, { granularity: "word" }).segment(whole);
    return [...segments]
      .filter(({ segment }) => segment.trim())
      .map(({ segment, index }) => ({ start: inNode(nodes, index, false), end: inNode(nodes, index + segment.length, true) }));
  }

  function inNode(nodes, index, isEnd) {
    let rest = index;
    for (const { node } of nodes) {
      if (rest < node.data.length || (isEnd && rest === node.data.length)) return { node, offset: rest };
      rest -= node.data.length;
    }
    return null;
  }

  function checking(form) {
    let timer = 0;
    let number = 0;
    const aside = document.getElementById("result");

    // What was found of something else must not stand there as though it were of this.
    function stale(why) {
      const alarm = document.createElement("p");
      alarm.className = "alarm";
      alarm.setAttribute("role", "alert");
      alarm.textContent = `Not checked, and nothing was written: ${why} What you typed is still here.`;
      aside.replaceChildren(aside.querySelector("h2"), alarm);
    }

    async function asked() {
      const body = new URLSearchParams(new FormData(form));
      body.set("do", "check");
      let response;
      try {
        response = await fetch("/draft", { method: "POST", body });
      } catch {
        return "claimcheck serve does not answer. Is it still running?";
      }
      const text = await response.text();
      const result = new DOMParser().parseFromString(text, "text/html").getElementById("result");
      if (result) return result;
      return response.headers.get("content-type")?.startsWith("text/plain") ? text.trim() : `the answer is ${response.status}.`;
    }

    async function check() {
      const mine = (number += 1);
      const result = await asked();
      if (mine !== number) return;
      if (typeof result === "string") return stale(result);
      aside.replaceChildren(...result.childNodes);
      // The whole would be too much to be read aloud.
      document.getElementById("told").textContent = aside.querySelector("[data-told]").textContent;
    }

    form.addEventListener("input", () => {
      clearTimeout(timer);
      timer = setTimeout(check, 500);
    });

    // No page is kept in caches: one that does not hold the form would take with it what was typed. So we ask first.
    let isAsked = false;
    let isAsking = false;
    form.addEventListener("submit", async (event) => {
      if (isAsked) {
        isAsked = false;
        return;
      }
      event.preventDefault();
      if (isAsking) return;
      const { submitter } = event;
      clearTimeout(timer);
      number += 1;
      isAsking = true;
      const result = await asked();
      isAsking = false;
      if (typeof result === "string") return stale(result);
      isAsked = true;
      form.requestSubmit(submitter);
    });
  }
})();

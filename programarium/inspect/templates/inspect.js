
"use strict";
(() => {
  const all = (selector, root = document) => [...root.querySelectorAll(selector)];
  const body = document.body;
  const find = document.getElementById("find");
  const found = document.getElementById("found");
  const byRef = new Map();
  const inside = new Map();
  const add = (map, ref, element) => {
    if (!ref) return;
    if (!map.has(ref)) map.set(ref, []);
    map.get(ref).push(element);
  };
  for (const element of all("[data-r]")) {
    add(byRef, element.dataset.r, element);
    if (element.closest("svg")) add(inside, element.dataset.of, element);
  }
  const dress = (ref, name, on) => {
    for (const element of byRef.get(ref) || []) element.classList.toggle(name, on);
    for (const element of inside.get(ref) || []) element.classList.toggle(name === "sel" ? "in" : "near", on);
  };
  const target = (event) => event.target.closest && event.target.closest("[data-r]");
  const visible = (element) => element.offsetParent !== null;

  let lit = null;
  const light = (ref) => {
    if (ref === lit) return;
    dress(lit, "on", false);
    dress(ref, "on", true);
    lit = ref;
  };
  document.addEventListener("pointerover", (event) => {
    const element = target(event);
    light(element ? element.dataset.r : null);
  });

  let chosen = null;
  const choose = (ref, from) => {
    dress(chosen, "sel", false);
    chosen = ref;
    if (!ref) return;
    dress(ref, "sel", true);
    const group = byRef.get(ref) || [];
    const entry = document.getElementById(ref);
    const mark = group.find((element) => element.closest("svg"));
    if (entry && from !== "entry") {
      const folded = entry.closest("details");
      if (folded) folded.open = true;
      entry.scrollIntoView({ block: "nearest" });
      const focus = entry.matches("[tabindex]") ? entry : entry.closest("[tabindex]");
      if (focus) focus.focus({ preventScroll: true });
    }
    if (mark && from !== "mark") reveal(mark);
  };
  const reveal = (mark) => {
    const picture = mark.closest(".picture");
    const box = mark.getBoundingClientRect();
    const view = picture.getBoundingClientRect();
    if (box.top < view.top || box.bottom > view.bottom) picture.scrollTop += box.top - view.top - view.height / 3;
    if (box.left < view.left || box.right > view.right) picture.scrollLeft += box.left - view.left - view.width / 3;
  };
  document.addEventListener("click", (event) => {
    if (event.target.closest("a, summary, button, label, input")) return;
    const element = target(event);
    if (element) choose(element.dataset.r, element.closest("svg") ? "mark" : "entry");
    else if (event.target.closest(".picture")) choose(null);
  });
  document.addEventListener("focusin", (event) => {
    if (event.target.matches(".card[data-r]") && chosen !== event.target.dataset.r) {
      const current = chosen && document.getElementById(chosen);
      if (!current || !event.target.contains(current)) choose(event.target.dataset.r, "entry");
    }
  });

  const step = (selector, by) => {
    const list = all(selector).filter((element) => visible(element) || element.closest("details:not([open])"));
    if (!list.length) return;
    const current = chosen && document.getElementById(chosen);
    const here = current && (current.matches(".card") ? current : current.closest(".card"));
    let index = list.indexOf(here);
    if (index < 0 && here) {
      const after = list.findIndex((element) => here.compareDocumentPosition(element) & 4);
      index = by > 0 ? (after < 0 ? list.length : after) - 1 : after < 0 ? list.length : after;
    } else if (index < 0) {
      const top = list.findIndex((element) => element.getBoundingClientRect().top > 0);
      index = by > 0 ? top - 1 : top < 0 ? list.length : top;
    }
    const next = list[(index + by + list.length) % list.length];
    choose(next.dataset.r);
  };
  const sheets = all(".sheet");
  const currentSheet = () => {
    const line = innerHeight / 3;
    const index = sheets.findIndex((sheet) => sheet.getBoundingClientRect().bottom > line);
    return index < 0 ? sheets.length - 1 : sheets[index].getBoundingClientRect().top > line ? index - 1 : index;
  };
  const turn = (by) => {
    const sheet = sheets[Math.min(sheets.length - 1, Math.max(0, currentSheet() + by))];
    if (!sheet) return;
    sheet.scrollIntoView();
    sheet.querySelector("h2").focus({ preventScroll: true });
  };
  const keys = {
    j: () => step(".session, .biography, .track", 1),
    k: () => step(".session, .biography, .track", -1),
    u: () => step(".unread-item", 1),
    d: () => step(".card.weak", 1),
    n: () => turn(1),
    b: () => turn(-1),
    "/": () => find.focus(),
  };
  document.addEventListener("keydown", (event) => {
    if (event.key === "Escape") {
      if (event.target === find) {
        find.value = "";
        search();
      }
      choose(null);
      document.activeElement.blur();
      return;
    }
    if (event.ctrlKey || event.metaKey || event.altKey || event.target.matches("input")) return;
    if (keys[event.key]) {
      event.preventDefault();
      keys[event.key]();
    }
  });

  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").replace(/ł/g, "l").replace(/Ł/g, "L").toLowerCase();
  const cards = all(".records .card").map((element) => [element, fold(element.textContent)]);
  const search = () => {
    const wanted = fold(find.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const [element, text] of cards) {
      const hit = wanted.every((word) => text.includes(word));
      element.hidden = !hit;
      if (hit) count += 1;
    }
    const active = wanted.length > 0;
    body.classList.toggle("searching", active);
    for (const part of [...all(".records section, .records details.more"), ...sheets]) {
      const hit = part.querySelector(".card:not([hidden])") !== null;
      part.hidden = active && !hit;
      if (part.matches("details")) part.open = active && hit;
    }
    if (active) scrollTo(0, 0);
    found.textContent = active ? `${count} found` : "";
  };
  find.addEventListener("input", search);
  find.addEventListener("keydown", (event) => {
    if (event.key === "Enter") step(".records .card", 1);
  });

  for (const box of all("[data-kind]"))
    box.addEventListener("change", () => body.classList.toggle(`no-${box.dataset.kind}`, !box.checked));
  document.getElementById("colours").addEventListener("change", (event) =>
    body.classList.toggle("true-colours", event.target.checked));
  let zoom = 1;
  for (const button of all("[data-zoom]"))
    button.addEventListener("click", () => {
      const by = Number(button.dataset.zoom);
      zoom = by ? Math.min(4, Math.max(0.5, zoom * (by > 0 ? 1.25 : 0.8))) : 1;
      document.documentElement.style.setProperty("--zoom", zoom);
    });

  const bar = document.querySelector(".bar");
  const measure = () => {
    const fixed = getComputedStyle(bar).position === "sticky";
    document.documentElement.style.setProperty("--bar", fixed ? `${bar.offsetHeight + 8}px` : "1rem");
  };
  addEventListener("resize", measure);
  measure();
  const links = all("nav a");
  const nav = document.querySelector("nav");
  let shown = -2;
  const follow = () => {
    const index = currentSheet();
    if (index === shown) return;
    shown = index;
    if (index >= 0) nav.scrollTop = links[index].offsetTop - nav.offsetTop - nav.clientHeight / 2;
    links.forEach((link, n) => (n === index ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current")));
  };
  let waiting = false;
  addEventListener("scroll", () => {
    if (waiting) return;
    waiting = true;
    requestAnimationFrame(() => {
      waiting = false;
      follow();
    });
  }, { passive: true });
  follow();
  if (location.hash && document.getElementById(location.hash.slice(1))?.matches("[data-r]")) choose(location.hash.slice(1));
})();

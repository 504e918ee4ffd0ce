"use strict";
// Close an open switch in the top bar on Escape or a click elsewhere.
document.addEventListener("click", function (e) {
  document.querySelectorAll("details.pick[open]").forEach(function (d) { if (!d.contains(e.target)) d.open = false; });
});
document.addEventListener("keydown", function (e) {
  if (e.key === "Escape") document.querySelectorAll("details.pick[open]").forEach(function (d) { d.open = false; d.firstElementChild.focus(); });
});
// A filter applies as soon as a choice is made; the button remains for those without script.
document.addEventListener("change", function (e) {
  var f = e.target.form;
  if (e.target.tagName === "SELECT" && f && f.dataset.live !== undefined) f.requestSubmit();
});
// The map: wheel with Ctrl, buttons, drag. Without script the whole county is shown.
(function () {
  function arm(box) {
    var svg = box.querySelector("svg.map"), bar = box.querySelector(".zoom");
    if (!svg || svg.dataset.armed) return;
    svg.dataset.armed = "1"; bar.hidden = false;
    var full = svg.viewBox.baseVal, w = full.width, h = full.height, v = { x: 0, y: 0, k: 1 }, drag = null;
    function show() {
      v.k = Math.min(12, Math.max(1, v.k));
      v.x = Math.min(w - w / v.k, Math.max(0, v.x)); v.y = Math.min(h - h / v.k, Math.max(0, v.y));
      svg.setAttribute("viewBox", [v.x, v.y, w / v.k, h / v.k].join(" "));
      svg.style.setProperty("--s", Math.pow(v.k, -0.6).toFixed(3));
      svg.classList.toggle("grab", v.k > 1);
    }
    function zoom(f, cx, cy) {
      var k = Math.min(12, Math.max(1, v.k * f));
      v.x = cx - (cx - v.x) * v.k / k; v.y = cy - (cy - v.y) * v.k / k; v.k = k; show();
    }
    bar.addEventListener("click", function (e) {
      var f = e.target.dataset.zoom; if (f === undefined) return;
      if (+f === 0) { v = { x: 0, y: 0, k: 1 }; show(); } else zoom(+f, v.x + w / v.k / 2, v.y + h / v.k / 2);
    });
    svg.addEventListener("wheel", function (e) {
      if (!e.ctrlKey && v.k === 1) return;
      e.preventDefault();
      var r = svg.getBoundingClientRect();
      zoom(e.deltaY < 0 ? 1.25 : 0.8, v.x + (e.clientX - r.left) / r.width * w / v.k, v.y + (e.clientY - r.top) / r.height * h / v.k);
    }, { passive: false });
    svg.addEventListener("pointerdown", function (e) { if (v.k > 1) drag = { x: e.clientX, y: e.clientY, moved: false }; });
    window.addEventListener("pointermove", function (e) {
      if (!drag) return;
      var r = svg.getBoundingClientRect(), dx = e.clientX - drag.x, dy = e.clientY - drag.y;
      if (Math.abs(dx) + Math.abs(dy) > 3) drag.moved = true;
      v.x -= dx / r.width * w / v.k; v.y -= dy / r.height * h / v.k; drag.x = e.clientX; drag.y = e.clientY; show();
    });
    window.addEventListener("pointerup", function () { setTimeout(function () { drag = null; }); });
    svg.addEventListener("click", function (e) { if (drag && drag.moved) e.preventDefault(); });
    svg.addEventListener("dragstart", function (e) { e.preventDefault(); });
  }
  function all() { document.querySelectorAll("[data-map]").forEach(arm); }
  document.addEventListener("htmx:after:swap", all);
  all();
})();
// A running computation: events from the server draw its progress; at the end the page is loaded again.
(function () {
  var box = document.querySelector("[data-events]");
  if (!box) return;
  function later() { setTimeout(function () { location.reload(); }, 3000); }
  if (!window.EventSource) { later(); return; }
  var source = new EventSource(box.dataset.events);
  source.onmessage = function (e) { box.innerHTML = e.data; };
  source.addEventListener("end", function () { source.close(); location.reload(); });
  source.onerror = function () { if (source.readyState === EventSource.CLOSED) later(); };
  window.addEventListener("pagehide", function () { source.close(); });
  window.addEventListener("pageshow", function (e) { if (e.persisted) location.reload(); });
})();
// On paper nothing stays folded: a plan's prices and assumptions belong to what is printed.
(function () {
  var folded = [];
  window.addEventListener("beforeprint", function () {
    folded = Array.prototype.slice.call(document.querySelectorAll("main details:not([open])"));
    folded.forEach(function (each) { each.open = true; });
  });
  window.addEventListener("afterprint", function () { folded.forEach(function (each) { each.open = false; }); folded = []; });
})();

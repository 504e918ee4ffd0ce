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
